import { getFormProps, useForm } from '@conform-to/react';
import { getZodConstraint } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { joiningLanguages } from '#domain/joining.ts';
import { summitSchema } from '#domain/summit.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { PreparationPage } from '#app/preparation/preparation-page.tsx';
import { TimeZoneField } from '#app/preparation/time-zone-field.tsx';
import { timeZones } from '#app/preparation/time-zones.ts';
import { preparationMeta } from '#app/preparation/use-preparation.ts';
import { Checkbox } from '#app/ui/choice-groups.tsx';
import { DateField } from '#app/ui/date-time-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea, TextField } from '#app/ui/text-field.tsx';
import { savedWords } from './saved-words.ts';

export const meta = preparationMeta('Description');

export async function loader(asked: LoaderFunctionArgs) {
  const description = await orRefusal(asked, asked.context.services.summits.readDescription(asked.context.actor, asked.params.slug ?? ''));
  return { description, zones: timeZones() };
}

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, summitSchema, async (description) => {
    const { context, params } = asked;
    const described = await context.services.summits.describeSummit(context.actor, params.slug ?? '', description);
    return redirectWithFlash(`/summits/${params.slug ?? ''}/prepare/description`, { tone: 'good', text: savedWords(described) }, context.origin);
  });

export default function Description() {
  const { description, zones } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const { agendaSessionCount, ...written } = description;
  const [form, fields] = useForm<z.input<typeof summitSchema>>({
    id: 'description',
    lastResult,
    constraint: getZodConstraint(summitSchema),
    defaultValue: written,
  });
  return (
    <PreparationPage title="Description" lede="What people read before they decide to come. The address of the page stays when the title changes.">
      <Form method="post" {...getFormProps(form)} className="grid max-w-2xl gap-6">
        <FormErrors form={form} refusal={lastResult} />
        <TextField field={fields.title} label="Title" />
        <TextArea field={fields.tagline} label="What it is for" hint="One or two sentences under the title and in lists." rows={2} />
        <TextArea field={fields.overview} label="Overview" isOptional hint="Several paragraphs. Write **bold**, - lists, ## headings and [words](https://…) as Markdown." rows={12} />
        <TextField field={fields.host} label="Host" isOptional hint="The organisation that invites." />
        <TextField field={fields.place} label="Place" hint="Building and city, or “Online”." />
        <div className="grid gap-6 sm:grid-cols-2">
          <DateField field={fields.startsOn} label="First day" />
          <DateField field={fields.endsOn} label="Last day" />
        </div>
        {(fields.movesAgenda.errors || fields.movesAgenda.value === 'on') && (
          <Checkbox field={fields.movesAgenda} label={`Move all sessions (${agendaSessionCount}) with the first day`} />
        )}
        <TimeZoneField field={fields.timeZone} zones={zones} />
        <NativeSelect field={fields.language} label="Language of the summit" choices={languages(description.language)} className="max-w-xs" />
        <div>
          <SubmitButton variant="primary">Save the description</SubmitButton>
        </div>
      </Form>
    </PreparationPage>
  );
}

/** The languages we have words for, and the one already chosen. */
const languages = (chosen: string) => {
  const offered = joiningLanguages.map(({ tag, word }) => ({ value: tag, label: word }));
  return offered.some(({ value }) => value === chosen) ? offered : [...offered, { value: chosen, label: chosen }];
};
