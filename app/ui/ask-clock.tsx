import { useContext } from 'react';
import { t } from '#domain/words/t.ts';
import { Button } from './button.tsx';
import { plainField } from './field-control.ts';
import { AskedClockContext } from './reader-zone.ts';
import { TextField } from './text-field.tsx';

/** Asks for the reader's clock where no script can find it out; the answer is the same page, with both clocks. */
export function AskClock() {
  const { typed, zone, kept } = useContext(AskedClockContext);
  const errors = typed !== '' && zone === null ? [t`We know no city called “${typed.slice(0, 40)}”. Try a larger one near by.`] : undefined;
  return (
    <noscript>
      <form method="get" className="mt-2 mb-2 flex max-w-md flex-wrap items-end gap-2 print:hidden">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextField field={plainField('zone', { required: true, defaultValue: typed, errors })} label="Your clock" hint="A city near you, such as Chicago" autoComplete="off" />
        <Button size="small">Show my times too</Button>
      </form>
    </noscript>
  );
}
