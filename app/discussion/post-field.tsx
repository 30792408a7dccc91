import type { FieldLike } from '#app/ui/field-control.ts';
import { TextArea } from '#app/ui/text-field.tsx';

/** Where a post is typed, with the marks that it may hold. */
export const PostField = ({ field, label, rows = 6 }: { field: FieldLike; label: string; rows?: number }) => (
  <TextArea field={field} label={label} rows={rows} hint="Markdown: **bold**, *emphasis*, > for a quote, - for a list, [words](https://…) for a link, @ and a member’s whole name to call them." />
);
