import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { showJoinCode } from '#domain/join-code.ts';
import { joiningFormSchema, type joiningSchema } from '#domain/summit-settings.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { PreparationPage } from '#app/preparation/preparation-page.tsx';
import { preparationMeta } from '#app/preparation/use-preparation.ts';
import { Checkbox } from '#app/ui/choice-groups.tsx';
import { NumberField } from '#app/ui/date-time-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { WaysIn } from './ways-in.tsx';

export const meta = preparationMeta(t`Joining`);

export const loader = (asked: LoaderFunctionArgs) =>
  orRefusal(asked, asked.context.services.summits.readJoiningSettings(asked.context.actor, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, joiningFormSchema, async (act) => {
    const { params, context } = asked;
    const slug = params.slug ?? '';
    const { summits } = context.services;
    const renewed = act.intent === 'renew-code' ? await summits.renewJoinCode(context.actor, slug) : null;
    if (act.intent === 'settings') await summits.setJoining(context.actor, slug, act);
    const text = renewed ? t`The code is ${showJoinCode(renewed.joinCode)} now. The earlier one, and links and posters with it, no longer let anybody in.` : t`Saved.`;
    return redirectWithFlash(`/summits/${slug}/prepare/joining`, { tone: 'good', text }, context.origin);
  });

export default function Joining() {
  const view = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<z.input<typeof joiningSchema>>({
    id: 'joining',
    lastResult,
    defaultValue: { isRegistrationOpen: view.isRegistrationOpen, capacity: view.capacity ?? undefined },
  });
  return (
    <PreparationPage title="Joining" lede={stateWords(view)}>
      <WaysIn view={view} />
      <Section title="Who may join" id="settings">
        <Form method="post" {...getFormProps(form)} className="grid max-w-2xl gap-6">
          <FormErrors form={form} refusal={lastResult} />
          <Checkbox field={fields.isRegistrationOpen} label="People can join" hint="Closing it sends nobody away." />
          <NumberField
            field={fields.capacity}
            label="Places"
            isOptional
            hint={`Left empty, there is no limit. Taken now: ${view.registered}. When all are, people wait in the order in which they came and get the next free place by themselves.`}
          />
          <div>
            <SubmitButton variant="primary" name="intent" value="settings">
              Save
            </SubmitButton>
          </div>
        </Form>
      </Section>
    </PreparationPage>
  );
}

type View = { state: 'draft' | 'published' | 'archived'; isRegistrationOpen: boolean; registered: number; waiting: number };

function stateWords({ state, isRegistrationOpen, registered, waiting }: View): string {
  if (state === 'draft') return t`Nobody can join before the summit is published. You can print and send the code already; it will be the same.`;
  if (state === 'archived') return t`The summit is archived, and nobody joins any more.`;
  return `${isRegistrationOpen ? t`Joining is open.` : t`Joining is closed.`} ${peopleWords(registered, waiting)}`;
}

function peopleWords(registered: number, waiting: number): string {
  if (waiting === 0) return registered === 1 ? t`1 person has a place.` : t`${registered} people have a place.`;
  return registered === 1 ? t`1 person has a place, ${waiting} wait.` : t`${registered} people have a place, ${waiting} wait.`;
}
