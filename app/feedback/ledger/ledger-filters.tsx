import { Form, Link } from '@remix-run/react';
import { dispositionWords } from '#domain/feedback/disposition.ts';
import { dispositionOrder } from '#domain/feedback/ledger-figures.ts';
import type { LedgerView } from '#server/services/feedback/ledger/read-ledger.ts';
import { Button } from '#app/ui/button.tsx';
import { controlLook } from '#app/ui/field-control.ts';
import { shownDispositions } from './disposition-bar.tsx';
import { groupWords } from './heat-table.tsx';
import { type LedgerQuery, ledgerPath } from './ledger-query.ts';

type Props = { view: Pick<LedgerView, 'subject' | 'counts' | 'perspectives'>; query: LedgerQuery; placeWords: string | null };

const tab = 'inline-flex min-h-9 items-center gap-1.5 rounded-md px-3 text-s text-ink-soft no-underline hover:bg-accent-wash pointer-coarse:min-h-11 aria-[current=true]:bg-accent-wash aria-[current=true]:font-semibold aria-[current=true]:text-accent';

/** Which pairs are shown: by what became of them as links, by perspective as a form; both work without scripts. */
export function LedgerFilters({ view: { subject, counts, perspectives }, query, placeWords }: Props) {
  const { round, disposition, perspective, place } = query;
  const all = dispositionOrder.reduce((sum, each) => sum + counts[each], 0);
  const to = (is: LedgerQuery['disposition']) => ledgerPath(subject, { ...query, disposition: is, most: undefined });
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3 print:hidden">
      <nav aria-label="By what became of them" className="-ml-3 flex flex-wrap gap-0.5">
        <Link to={to(null)} preventScrollReset aria-current={disposition === null ? 'true' : undefined} className={tab}>
          All <span className="tabular-nums">{all}</span>
        </Link>
        {shownDispositions(counts).map((each) => (
          <Link key={each} to={to(each)} preventScrollReset aria-current={disposition === each ? 'true' : undefined} className={tab}>
            {dispositionWords()[each]} <span className="tabular-nums">{counts[each]}</span>
          </Link>
        ))}
      </nav>
      {perspectives.length > 0 && (
        <Form method="get" action={ledgerPath(subject)} preventScrollReset className="flex items-center gap-2">
          {round !== null && <input type="hidden" name="round" value={round} />}
          {disposition !== null && <input type="hidden" name="is" value={disposition} />}
          {place !== null && <input type="hidden" name="place" value={place} />}
          <label htmlFor="by" className="sr-only">
            Perspective
          </label>
          <select key={perspective} id="by" name="by" defaultValue={perspective ?? ''} className={`${controlLook} min-h-9! w-auto! py-0 text-s! pointer-coarse:min-h-11!`}>
            <option value="">Every perspective</option>
            {perspectives.map((each) => (
              <option key={each} value={each}>
                {groupWords(each)}
              </option>
            ))}
          </select>
          <Button size="small">Show</Button>
        </Form>
      )}
      {place !== null && (
        <p className="text-s">
          {placeWords ?? 'One place'} alone.{' '}
          <Link to={ledgerPath(subject, { ...query, place: null, most: undefined })} preventScrollReset>
            Show every place
          </Link>
        </p>
      )}
    </div>
  );
}
