import { Form, Link } from '@remix-run/react';
import { dispositionWords } from '#domain/feedback/disposition.ts';
import { ratings, ratingWords } from '#domain/feedback/feedback-round.ts';
import { dispositionOrder } from '#domain/feedback/ledger-figures.ts';
import { t } from '#domain/words/t.ts';
import type { TriageView } from '#server/services/feedback/ledger/read-triage.ts';
import { Button } from '#app/ui/button.tsx';
import { controlLook } from '#app/ui/field-control.ts';
import { shownDispositions } from '../ledger/disposition-bar.tsx';
import { groupWords } from '../ledger/heat-table.tsx';
import { remarksPath } from '../feedback-addresses.ts';
import { everything, type TriageQuery, triagePath } from './triage-query.ts';

type Props = { view: Pick<TriageView, 'subject' | 'round' | 'counts' | 'places' | 'perspectives' | 'answersWaiting'>; query: TriageQuery };

const select = `${controlLook} min-h-9! py-0 text-s! pointer-coarse:min-h-11!`;
const box = 'inline-flex min-h-9 items-center gap-2 text-s pointer-coarse:min-h-11';

/** Which remarks are looked at; a form that is sent by hand, so that it works everywhere. */
export function TriageFilters({ view: { subject, round, counts, places, perspectives, answersWaiting }, query }: Props) {
  const all = dispositionOrder.reduce((sum, each) => sum + counts[each], 0);
  return (
    <div className="mb-6 grid gap-3">
      <Form key={JSON.stringify(query)} method="get" action={remarksPath(subject, round.number)} aria-label="Which remarks" className="grid grid-cols-2 items-end gap-x-3 gap-y-2 md:flex md:flex-wrap">
        <Choice name="is" label="What became of them" value={query.disposition ?? 'all'} choices={[...shownDispositions(counts).toReversed().map((each) => [each, `${dispositionWords()[each]} (${counts[each]})`] as const), ['all', t`All (${all})`]]} />
        <Choice name="place" label="Place" value={query.place ?? 'any'} choices={[['any', t`Every place`], ...placeChoices(places, query.place)]} />
        <Choice name="by" label="Perspective" value={query.perspective ?? ''} choices={[['', t`Every perspective`], ...perspectives.map((each) => [each, groupWords(each)] as const)]} />
        <Choice name="rating" label="Rated" value={query.rating === null ? '' : String(query.rating)} choices={[['', t`Any or none`], ...ratings.map((each) => [String(each), `${each}, ${ratingWords()[each]}`] as const)]} />
        <label className={box}>
          <input type="checkbox" name="mine" value="1" defaultChecked={query.isMine} className="size-4.5" />
          Mine to do
        </label>
        <label className={box}>
          <input type="checkbox" name="suggestion" value="1" defaultChecked={query.hasSuggestion} className="size-4.5" />
          With a suggestion
        </label>
        {query.isAnswered && <input type="hidden" name="answered" value="1" />}
        <Button size="small" icon="search">
          Show
        </Button>
      </Form>
      {answersWaiting > 0 && !query.isAnswered && (
        <p className="text-s">
          <Link to={triagePath(subject, round.number, { ...everything, isAnswered: true })} className="inline-flex min-h-6 items-center font-semibold">
            {answersWaiting === 1 ? 'One giver answered and waits' : `${answersWaiting} givers answered and wait`}
          </Link>
        </p>
      )}
    </div>
  );
}

/** The places of remarks, and a section that was chosen from the map, whatever stands there. */
const placeChoices = (places: TriageView['places'], chosen: string | null): (readonly [string, string])[] => [
  ...(chosen !== null && places.every(({ key }) => key !== chosen) ? [[chosen, chosen === '' ? t`The whole draft` : t`The section chosen`] as const] : []),
  ...places.map(({ key, label, count }) => [key, `${label} (${count})`] as const),
];

type ChoiceProps = { name: string; label: string; value: string; choices: readonly (readonly [value: string, words: string])[] };

const Choice = ({ name, label, value, choices }: ChoiceProps) => (
  <label className="grid min-w-0 gap-1 text-xs text-ink-soft">
    {label}
    <select name={name} defaultValue={value} className={select}>
      {choices.map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </select>
  </label>
);
