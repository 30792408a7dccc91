import { Form, Link } from '@remix-run/react';
import { type CatalogueFilter, hourBands, isNarrowed } from '#domain/credential/catalogue.ts';
import { t } from '#domain/words/t.ts';
import type { CatalogueChoice, CatalogueView } from '#server/services/credentials/list-catalogue.ts';
import { Button } from '#app/ui/button.tsx';
import { Checkbox } from '#app/ui/choice-groups.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { cataloguePath } from './credential-addresses.ts';

type Props = { view: Pick<CatalogueView, 'filter' | 'choices'> };
/** A choice without a count where nothing was counted. */
type Offered = Pick<CatalogueChoice, 'value' | 'label'> & { count?: number };

/** What is looked for in the catalogue: a form by GET, which works without scripts and has an address for every answer. */
export function CatalogueForm({ view }: Props) {
  const { filter, choices } = view;
  return (
    // A new answer is a new form: what was chosen before does not stay in its fields.
    <Form key={JSON.stringify(filter)} method="get" className="mb-8 border-y border-line py-4 print:hidden">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <TextField field={plainField('words', { defaultValue: filter.words })} label="Look for" type="search" className="grow basis-64" />
        <Pick name="order" label="Order" filter={filter} choices={[{ value: 'newest', label: t`Newest first` }, { value: 'name', label: t`By name` }]} className="max-sm:grow" />
        <Button>Show</Button>
        {(isNarrowed(filter) || filter.retired) && (
          <Link to={cataloguePath()} className="py-2 text-s">
            All credentials
          </Link>
        )}
      </div>
      <Disclosure summary="Narrow it down" hint={chosenWords(view)}>
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
          <Pick name="perspective" label="Made for" all="Everybody" filter={filter} choices={choices.audiences} />
          <Pick name="tag" label="Tag" all="All tags" filter={filter} choices={choices.tags} />
          <Pick name="hours" label="Hours" all="However long" filter={filter} choices={hourBands.map(({ key, label }) => ({ value: key, label: label() }))} />
          <Pick name="issuer" label="Issuer" all="All issuers" filter={filter} choices={choices.issuers} />
          <Pick name="community" label="Community" all="All communities" filter={filter} choices={choices.communities} />
          <Pick name="language" label="Language" all="All languages" filter={filter} choices={choices.languages} />
          <Pick name="licence" label="Licence" all="All licences" filter={filter} choices={choices.licences} />
        </div>
        <Checkbox field={plainField('retired', { defaultChecked: filter.retired })} label="With those that are retired" className="mt-3" />
      </Disclosure>
    </Form>
  );
}

/** What is chosen by now, while the choices are folded away. */
function chosenWords({ filter, choices }: Props['view']): string {
  const { perspective, tag, issuer, licence, hours, language, community, retired } = filter;
  const labelIn = (offered: readonly Offered[], chosen: string) => offered.find(({ value }) => value === chosen)?.label ?? chosen;
  const band = hourBands.find(({ key }) => key === hours)?.label() ?? '';
  return [perspective === '' ? '' : t`for ${labelIn(choices.audiences, perspective).toLowerCase()}`, tag, band, issuer, labelIn(choices.communities, community), labelIn(choices.languages, language), licence, retired ? t`with those that are retired` : ''].filter(Boolean).join(', ');
}

type PickProps = { name: keyof CatalogueFilter; label: string; all?: string; filter: CatalogueFilter; choices: readonly Offered[]; className?: string };

/** One way to narrow; not there where it would part nothing. What an address asks for is a choice, whether it is in the list or not. */
function Pick({ name, label, all, filter, choices, className = '' }: PickProps) {
  const chosen = String(filter[name]);
  const known = choices.some(({ value }) => value === chosen) || chosen === '' ? choices : [...choices, { value: chosen, label: chosen }];
  if (known.length < 2 && chosen === '') return null;
  const lines = known.map(({ value, label: words, count }) => ({ value, label: count === undefined ? words : `${words} (${count})` }));
  return <NativeSelect label={label} field={plainField(name, { defaultValue: chosen })} choices={all === undefined ? lines : [{ value: '', label: all }, ...lines]} className={className} />;
}
