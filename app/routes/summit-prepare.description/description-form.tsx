import { getFormProps, useForm } from '@conform-to/react';
import { Form, useActionData } from '@remix-run/react';
import type { z } from 'zod';
import { joiningLanguageTags, languageWord } from '#domain/language.ts';
import { licences, licenceWords } from '#domain/licence.ts';
import type { summitSchema } from '#domain/summit.ts';
import type { DescriptionView } from '#server/services/summits/read-description.ts';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { ChangedMeanwhile, MarkField, useMeanwhile } from '#app/preparation/changed-meanwhile.tsx';
import { TimeZoneField } from '#app/preparation/time-zone-field.tsx';
import { Checkbox } from '#app/ui/choice-groups.tsx';
import { DateField } from '#app/ui/date-time-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea, TextField } from '#app/ui/text-field.tsx';

type Props = { description: DescriptionView; zones: readonly string[] };

/** The form of the description as it was opened; it begins anew when others' words are brought in. */
export function DescriptionForm(props: Props) {
  const refused = useActionData<RefusedForm>();
  const meanwhile = useMeanwhile(refused);
  return <DescriptionFields key={meanwhile.count} {...props} refused={refused} meanwhile={meanwhile.latest} />;
}

function DescriptionFields({ description, zones, refused, meanwhile }: Props & { refused: RefusedForm | undefined; meanwhile: RefusedForm['meanwhile'] }) {
  const lastResult = refused?.lastResult;
  const { agendaSessionCount, ...written } = description;
  const [form, fields] = useForm<z.input<typeof summitSchema> & { mark: string }>({
    id: 'description',
    lastResult,
    constraint: requiredFields('title', 'timeZone', 'startsOn', 'endsOn'),
    defaultValue: written,
  });
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-2xl gap-6">
      <MarkField field={fields.mark} />
      <FormErrors form={form} refusal={lastResult} />
      <ChangedMeanwhile meanwhile={meanwhile} />
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
      <NativeSelect field={fields.language} label="Language of the summit" choices={languages(description.language)} className="sm:max-w-xs" />
      <NativeSelect field={fields.licence} label="Licence" choices={licences.map((licence) => ({ value: licence, label: licenceWords()[licence] }))} />
      <TextArea field={fields.colophon} label="How this was made" isOptional hint="Stands at the end of the page: who wrote it, from what, and what is not certain." rows={3} />
      <div>
        <SubmitButton variant="primary">{meanwhile ? 'Save anyway' : 'Save the description'}</SubmitButton>
      </div>
    </Form>
  );
}

/** The languages we have words for, and the one already chosen. */
const languages = (chosen: string) => {
  const offered = joiningLanguageTags.map((tag) => ({ value: tag, label: languageWord(tag) }));
  return offered.some(({ value }) => value === chosen) ? offered : [...offered, { value: chosen, label: chosen }];
};
