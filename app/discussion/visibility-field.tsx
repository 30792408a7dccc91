import { t } from '#domain/words/t.ts';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import type { FieldLike } from '#app/ui/field-control.ts';

/** Who may read a topic. */
export const VisibilityField = ({ field }: { field: FieldLike }) => (
  <RadioGroup
    field={field}
    label="Who may read it"
    choices={[
      { value: 'public', label: t`Everybody`, hint: t`Also people without an account, and search engines.` },
      { value: 'members', label: t`Members of this community`, hint: t`Others do not see that it is there.` },
    ]}
  />
);
