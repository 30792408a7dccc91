import { joiningLanguageTags, languageWord } from '#domain/language.ts';
import { accessNeeds, accessNeedWords } from '#domain/access-need.ts';
import { CheckboxGroup } from '#app/ui/choice-groups.tsx';
import type { FieldLike } from '#app/ui/field-control.ts';
import { TextField } from '#app/ui/text-field.tsx';

const needs = accessNeeds.map((need) => ({ value: need, label: accessNeedWords()[need] }));
const languageChoices = joiningLanguageTags.map((tag) => ({ value: tag, label: languageWord(tag) }));

type Props = { fields: { accessNeeds: FieldLike; accessNote: FieldLike; languages: FieldLike } };

/** What would help somebody take part. Seen by conveners and facilitators only, and the page says so. */
export const HelpFields = ({ fields }: Props) => (
  <div className="grid gap-4">
    <CheckboxGroup field={fields.accessNeeds} label="I need" choices={needs} isInline />
    <TextField field={fields.accessNote} label="Anything else" isOptional maxLength={300} />
    <CheckboxGroup field={fields.languages} label="I can work in" choices={languageChoices} isInline />
  </div>
);
