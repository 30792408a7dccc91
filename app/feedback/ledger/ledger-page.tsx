import { Link } from '@remix-run/react';
import type { LedgerView } from '#server/services/feedback/ledger/read-ledger.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { subjectPath } from '#domain/feedback/subject.ts';
import { outcomePath, remarksPath, writingPath } from '../feedback-addresses.ts';
import { DispositionBar, DispositionKey } from './disposition-bar.tsx';
import { HeatTable } from './heat-table.tsx';
import { LedgerFilters } from './ledger-filters.tsx';
import { wordsOfSubject } from '../subject-words.ts';
import { ledgerPath, type LedgerQuery, PAIRS_AT_A_TIME } from './ledger-query.ts';
import { ledgerSentence } from './ledger-words.ts';
import { Pair } from './pair.tsx';
import { ShareTable } from './share-table.tsx';

type Props = { view: LedgerView; query: LedgerQuery };

/** What was said about a draft, and what became of it: one sentence, one bar, then pairs; tables come after the words. */
export function LedgerPage({ view, query }: Props) {
  const { subject, rounds, round, figures, people, pairs, more, hasMine, shares, heat, mayDecide } = view;
  const home = subject.isPublished ? subjectPath(subject) : view.mayFollow ? writingPath(subject) : null;
  const said = ledgerSentence(figures, people);
  const decide = round ?? rounds[0];
  const outcomes = rounds.filter((each) => each.hasOutcome && (round === null || each.number === round.number));
  const acts = (
    <>
      {outcomes.map((each) => (
        <LinkButton key={each.number} to={outcomePath(subject, each.number)} icon="text">
          {outcomes.length === 1 ? 'The report of the round' : `Report of ${each.title}`}
        </LinkButton>
      ))}
      {mayDecide && decide && (
        <LinkButton to={remarksPath(subject, decide.number)} icon="tasks">
          Say what becomes of them
        </LinkButton>
      )}
      {figures.remarks > 0 && (
        <LinkButton to={`${ledgerPath(subject)}.csv${round ? `?round=${round.number}` : ''}`} reloadDocument icon="download">
          CSV
        </LinkButton>
      )}
    </>
  );
  const eyebrow = (
    <>
      {home ? <Link to={home}>{subject.name}</Link> : subject.name}
      {round && `, ${round.title}`}
    </>
  );
  return (
    <Page>
      <PageHeader eyebrow={eyebrow} title="You said, we did" size="large" acts={acts} />
      <RoundChoice view={view} query={query} />
      {figures.remarks === 0 ? (
        <EmptyState icon="remark" title="Nothing was said yet">
          {rounds.length === 0 ? 'Nobody has been asked so far. Once they are, what they say and what becomes of it stands here.' : 'What people say stands here, each with what becomes of it.'}
        </EmptyState>
      ) : (
        <>
          <p className="max-w-[62ch] font-serif text-l leading-normal">
            {said.who} gave <b className="font-semibold">{said.remarks}</b> on {wordsOfSubject[subject.kind].here}. <b className="font-semibold">{said.closed}</b>
            {said.rest}
          </p>
          <DispositionBar counts={figures.counts} className="mt-6 h-3.5" />
          <DispositionKey counts={figures.counts} />
          <Section id="remarks" title="Remarks and what became of them" className="border-t-0! pt-0!">
            <LedgerFilters view={view} query={query} placeWords={pairs[0]?.place === query.place ? pairs[0].where : null} />
            <ol className="mt-4 border-t border-line-strong">
              {pairs.map((pair) => (
                <Pair key={pair.id} pair={pair} roundTitle={round === null && rounds.length > 1 ? (rounds.find(({ number }) => number === pair.round)?.title ?? null) : null} toPlace={ledgerPath(subject, { round: query.round, place: pair.place })} />
              ))}
            </ol>
            {pairs.length === 0 && <p className="py-6 text-s text-ink-soft">No remark is both. Choose something else above.</p>}
            <p className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2 text-s text-ink-soft">
              {more > 0 && (
                <Link to={ledgerPath(subject, { ...query, most: query.most + PAIRS_AT_A_TIME })} preventScrollReset className="inline-flex min-h-6 items-center print:hidden">
                  Show {Math.min(more, PAIRS_AT_A_TIME)} more
                </Link>
              )}
              {more > PAIRS_AT_A_TIME && (
                <Link to={ledgerPath(subject, { ...query, most: query.most + more })} preventScrollReset className="inline-flex min-h-6 items-center print:hidden">
                  Show all {query.most + more}
                </Link>
              )}
              {more > 0 && <span className="hidden print:inline">{more === 1 ? '1 more stands on the page.' : `${more} more stand on the page.`}</span>}
              {hasMine && <span>Yours are first.</span>}
            </p>
          </Section>
          <Section id="where" title="Where the remarks fell">
            <p className="mb-4 max-w-measure text-s text-ink-soft">
              {view.arePerspectivesToCome && 'Perspectives are told once a round has closed; while it is open they would tell, from one look to the next, who has just come. '}
              {heat.columns.length > 0 ? 'Remarks by section of the draft and by perspective. A dash means nobody said anything there. Perspectives with fewer than five people stand together under Others.' : 'Remarks by section of the draft. They are not told apart by perspective while fewer than five people gave some.'}
            </p>
            <HeatTable heat={heat} caption="A stronger shade means more remarks; each number is printed, so the shade is only help." toCell={(place, perspective) => `${ledgerPath(subject, { round: query.round, place, perspective })}#remarks`} />
          </Section>
          {shares.length > 1 && (
            <Section id="shares" title="Whose remarks are closed">
              <p className="mb-4 text-s text-ink-soft">The share closed should not depend on who spoke.</p>
              <ShareTable shares={shares} />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

/** The rounds, each a ledger of its own, and all of them together. */
function RoundChoice({ view: { subject, rounds, round }, query }: Props) {
  if (rounds.length < 2) return null;
  const link = 'inline-flex min-h-9 items-center border-b-2 border-transparent text-s text-ink-soft no-underline hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink';
  return (
    <nav aria-label="Rounds" className="mb-6 flex flex-wrap gap-x-6 border-b border-line print:hidden">
      <Link to={ledgerPath(subject, { perspective: query.perspective })} aria-current={round === null ? 'page' : undefined} className={link}>
        All rounds
      </Link>
      {rounds.map(({ number, title, state }) => (
        <Link key={number} to={ledgerPath(subject, { round: number })} aria-current={round?.number === number ? 'page' : undefined} className={link}>
          {title}
          {state === 'open' && ', open'}
        </Link>
      ))}
    </nav>
  );
}
