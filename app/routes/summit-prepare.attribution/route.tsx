import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { attributions, roomRuleWords } from '#domain/attribution.ts';
import { attributionFormSchema, type summitAttributionSchema } from '#domain/summit-settings.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { capital } from '#app/perspectives/perspective-mark.tsx';
import { PreparationPage } from '#app/preparation/preparation-page.tsx';
import { preparationMeta } from '#app/preparation/use-preparation.ts';
import { Checkbox, RadioGroup } from '#app/ui/choice-groups.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { RoomRules } from './room-rules.tsx';

export const meta = preparationMeta(t`Names in reports`);

export const loader = (asked: LoaderFunctionArgs) =>
  orRefusal(asked, asked.context.services.summits.readAttributionSettings(asked.context.actor, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, attributionFormSchema, async (act) => {
    const { params, context } = asked;
    const slug = params.slug ?? '';
    const { summits } = context.services;
    const room = act.intent === 'room' ? await summits.setRoomAttribution(context.actor, slug, act.roomId, act.roomAttribution === 'summit' ? null : act.roomAttribution) : null;
    if (act.intent === 'summit') await summits.setAttribution(context.actor, slug, act);
    return redirectWithFlash(`/summits/${slug}/prepare/attribution`, { tone: 'good', text: room ? t`Saved for room ${room.number}, ${room.focus}.` : t`Saved.` }, context.origin);
  });

const levels = attributions.map((value) => ({ value, label: capital(roomRuleWords()[value]) }));

export default function Attribution() {
  const { rooms, isBinding, ...settings } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const isOfRoom = lastResult?.initialValue?.intent === 'room';
  const [form, fields] = useForm<z.input<typeof summitAttributionSchema>>({ id: 'attribution', lastResult: isOfRoom ? undefined : lastResult, defaultValue: settings });
  return (
    <PreparationPage title="Names in reports" lede="Within the summit everybody sees who writes. This is about what leaves it: reports, downloads, and what is published of the floor.">
      <Form method="post" {...getFormProps(form)} className="grid max-w-2xl gap-5">
        <FormErrors form={form} refusal={isOfRoom ? undefined : lastResult} />
        <RadioGroup
          field={fields.attribution}
          label="People are shown"
          hint={isBinding ? 'Rooms were open already, so this can only be made stricter: people wrote under it.' : 'Whoever asks for less in their profile is shown with less. Somebody shown by perspective is told by it only among at least three who are shown so.'}
          choices={levels}
        />
        <Checkbox field={fields.mayChooseAttribution} label="People may choose for themselves to be shown with more" hint="To be shown with less is everybody’s right, always." />
        <div>
          <SubmitButton variant="primary" name="intent" value="summit">
            Save
          </SubmitButton>
        </div>
      </Form>
      <Section id="rooms" title="Rooms with a rule of their own">
        <RoomRules rooms={rooms} lastResult={isOfRoom ? lastResult : undefined} />
      </Section>
    </PreparationPage>
  );
}
