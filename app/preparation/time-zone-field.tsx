import { useEffect, useId, useRef } from 'react';
import { t } from '#domain/words/t.ts';
import type { FieldLike } from '#app/ui/field-control.ts';
import { TextField } from '#app/ui/text-field.tsx';

type Props = { field: FieldLike; zones: readonly string[]; /** What is kept on these clocks. */ keeps?: string };

/** A zone by its name, found by typing a city; an empty field takes the browser's own zone once the page is alive. */
export function TimeZoneField({ field, zones, keeps = t`The agenda is kept on these clocks.` }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const listId = useId();
  useEffect(() => {
    const input = place.current?.querySelector('input');
    if (input?.value === '') input.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  }, []);
  return (
    <div ref={place}>
      <TextField field={field} label="Time zone" list={listId} autoComplete="off" spellCheck={false} hint={`Type a city near by, such as Chicago, and choose. ${keeps}`} />
      <datalist id={listId}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </div>
  );
}
