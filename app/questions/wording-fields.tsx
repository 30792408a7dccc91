import type { FieldLike } from '#app/ui/field-control.ts';
import { TextArea } from '#app/ui/text-field.tsx';

/** The two fields in which a question is worded. */
export const WordingFields = ({ fields }: { fields: { text: FieldLike; background: FieldLike } }) => (
  <>
    <TextArea field={fields.text} label="Question" hint="One sentence of at most 240 characters that ends with a question mark." rows={2} />
    <TextArea field={fields.background} label="Background" hint="Why it matters, what is known already." isOptional rows={5} />
  </>
);
