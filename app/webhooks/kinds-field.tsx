import { eventKinds, eventWords } from '#domain/webhooks/event-kinds.ts';
import { CheckboxGroup } from '#app/ui/choice-groups.tsx';
import type { FieldLike } from '#app/ui/field-control.ts';

/** What an address is told of. */
export const KindsField = ({ field }: { field: FieldLike }) => (
  <CheckboxGroup field={field} label="What it is told" hint="Only what everybody may read: what it is called and where it stands, never its text or who wrote it." choices={eventKinds.map((kind) => ({ value: kind, label: eventWords(kind) }))} />
);
