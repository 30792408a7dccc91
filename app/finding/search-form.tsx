import { Form, Link } from '@remix-run/react';
import { findPath, isNarrowed, sinceChoices, sinceWords } from '#domain/finding/find-filter.ts';
import type { FindView } from '#server/services/finding/find.ts';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { TextField } from '#app/ui/text-field.tsx';

/** What is looked for, and within what: a form by GET, so that every answer has an address and needs no scripts. */
export function SearchForm({ view: { filter, places } }: { view: Pick<FindView, 'filter' | 'places'> }) {
  const labelIn = (choices: readonly { value: string; label: string }[], chosen: string) => choices.find(({ value }) => value === chosen)?.label ?? chosen;
  const chosen = [labelIn(places.communities, filter.community), labelIn(places.summits, filter.summit), filter.since === '' ? '' : sinceWords()[filter.since]].filter(Boolean);
  return (
    // A new answer is a new form: what was chosen before does not stay in its fields.
    <Form key={JSON.stringify(filter)} method="get" role="search" aria-label="All that you may read" className="mb-6 border-y border-line py-4 print:hidden">
      {filter.kind !== '' && <input type="hidden" name="kind" value={filter.kind} />}
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <TextField field={plainField('words', { defaultValue: filter.words })} label="Look for" type="search" maxLength={200} autoComplete="off" className="grow basis-56" />
        <Button variant="primary" icon="search">Search</Button>
        {isNarrowed(filter) && (
          <Link to={findPath({ words: filter.words })} className="py-2 text-s">
            Everywhere
          </Link>
        )}
      </div>
      <Disclosure summary="Narrow it down" hint={chosen.join(', ')} isOpen={chosen.length > 0}>
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
          <Pick name="community" label="Community" all="All communities" chosen={filter.community} choices={places.communities} />
          <Pick name="summit" label="Summit" all="All summits" chosen={filter.summit} choices={places.summits} />
          <Pick name="since" label="When" all="At any time" chosen={filter.since} choices={sinceChoices.map(({ key }) => ({ value: key, label: sinceWords()[key] }))} />
        </div>
      </Disclosure>
    </Form>
  );
}

type PickProps = { name: string; label: string; all: string; chosen: string; choices: readonly { value: string; label: string }[] };

/** What an address asks for is a choice, whether it is in the list or not. */
function Pick({ name, label, all, chosen, choices }: PickProps) {
  const known = chosen === '' || choices.some(({ value }) => value === chosen) ? choices : [...choices, { value: chosen, label: chosen }];
  return <NativeSelect label={label} field={plainField(name, { defaultValue: chosen })} choices={[{ value: '', label: all }, ...known]} />;
}
