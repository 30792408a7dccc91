import { Link } from '@remix-run/react';
import { subjectPath } from '#domain/feedback/subject.ts';
import { t } from '#domain/words/t.ts';
import type { OutcomeView } from '#server/services/feedback/ledger/read-outcome.ts';
import { Notice } from '#app/ui/notice.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { RunningFoot } from '#app/ui/running-foot.tsx';
import { PlaceTime } from '#app/reports/place-time.tsx';
import { Answered } from '../answered.tsx';
import { roundPath } from '../feedback-addresses.ts';
import { DispositionBar, DispositionKey } from '../ledger/disposition-bar.tsx';
import { HeatTable } from '../ledger/heat-table.tsx';
import { ledgerPath } from '../ledger/ledger-query.ts';
import { ledgerSentence } from '../ledger/ledger-words.ts';
import { Pair } from '../ledger/pair.tsx';
import { wordsOfSubject } from '../subject-words.ts';
import { WhoWasAsked } from './who-was-asked.tsx';

/** What came of a round, whole on a page and on paper: what was asked and whom, the answers, what was said place by place with what became of it, and how it was rated. */
export function OutcomePage({ view }: { view: OutcomeView }) {
  const { subject, community, round, words, questions, heat, places, figures, people } = view;
  const said = ledgerSentence(figures, people);
  const answered = questions.filter(({ answered: told, withheld }) => told + withheld > 0);
  const toCell: Parameters<typeof HeatTable>[0]['toCell'] = (place, perspective) => `${ledgerPath(subject, { round: round.number, place, perspective })}#remarks`;
  return (
    <Page>
      <DraftNotice view={view} />
      <PageHeader
        eyebrow={
          <>
            <Link to={subjectPath(subject)}>{subject.name}</Link>, {round.title}
          </>
        }
        title="What came of asking"
        size="large"
        standfirst={<Opened view={view} />}
        acts={
          <LinkButton to={ledgerPath(subject, { round: round.number })} icon="remark">
            The ledger
          </LinkButton>
        }
      />
      {words !== '' && <p className="max-w-measure font-serif text-l leading-normal whitespace-pre-line">{words}</p>}
      <Section id="asked" title="Who was asked, and what">
        <WhoWasAsked view={view} />
        {round.introduction !== '' && <blockquote className="mt-4 max-w-measure border-l-3 border-line-strong pl-4 font-serif whitespace-pre-line">{round.introduction}</blockquote>}
      </Section>
      {questions.length > 0 && (
        <Section id="answers" title="What was answered">
          {answered.length === 0 ? (
            <p className="text-s text-ink-soft">Nobody answered the questions.</p>
          ) : (
            <ol className="grid max-w-4xl">
              {questions.map((question) => (
                <Answered key={question.id} question={question} />
              ))}
            </ol>
          )}
        </Section>
      )}
      <Section id="remarks" title="What was said, and what became of it">
        {figures.remarks === 0 ? (
          <p className="text-s text-ink-soft">Nobody said anything about {wordsOfSubject[subject.kind].here} itself.</p>
        ) : (
          <>
            <p className="max-w-[62ch] font-serif text-m leading-normal">
              {said.who} gave <b className="font-semibold">{said.remarks}</b> on {wordsOfSubject[subject.kind].here}. <b className="font-semibold">{said.closed}</b>
              {said.rest}
            </p>
            <DispositionBar counts={figures.counts} className="mt-5 h-3.5" />
            <DispositionKey counts={figures.counts} />
            {places.map(({ where, pairs }) => (
              <div key={where} className="mt-8">
                <h3 className="border-b border-line-strong pb-2 text-m">{where}</h3>
                <ol>
                  {pairs.map((pair) => (
                    <Pair key={pair.id} pair={pair} roundTitle={null} toPlace={ledgerPath(subject, { round: round.number, place: pair.place })} />
                  ))}
                </ol>
              </div>
            ))}
          </>
        )}
      </Section>
      {figures.remarks > 0 && (
        <Section id="where" title="Where the remarks fell, and how it was rated">
          <p className="mb-4 max-w-measure text-s text-ink-soft">
            The upper number counts remarks, the lower one is their mean rating, from 1, not yet, to 4, ready. {heat.columns.length > 0 ? 'Perspectives with fewer than five people stand together under Others.' : 'They are not told apart by perspective while fewer than five people gave some.'}
          </p>
          <HeatTable heat={heat} hasRatings caption="A stronger shade means more remarks; each number is printed, so the shade is only help." toCell={toCell} />
        </Section>
      )}
      <p className="mt-10 border-t border-line pt-4 text-xs text-ink-soft">
        Asked by {community.name}. Whoever gave feedback is shown as they chose: by name, by their perspective where three or more share it, or as somebody. Of remarks that were taken back only what became of them is here.
      </p>
      <RunningFoot parts={[subject.name, round.title]} />
    </Page>
  );
}

/** From when to when people could say something. */
function Opened({ view: { round } }: { view: OutcomeView }) {
  if (round.openedAt === null) return null;
  const opened = <PlaceTime at={round.openedAt} zone={round.timeZone} />;
  if (round.closedAt === null) return <>Open from {opened} to now.</>;
  return (
    <>
      Open from {opened} to <PlaceTime at={round.closedAt} zone={round.timeZone} />.
    </>
  );
}

/** Who asks sees it before everybody does, and what is missing for that. */
function DraftNotice({ view: { subject, round, publishedAt, isTellable, mayRun } }: { view: OutcomeView }) {
  if (!mayRun || (publishedAt !== null && isTellable)) return null;
  const why = publishedAt === null ? t`Nobody else reads it yet. Publish it on the page of the round once that is closed.` : t`Everybody reads it as soon as a version of the report with what was asked about is published.`;
  return (
    <Notice title="Only those who ask see this" acts={<LinkButton to={`${roundPath(subject, round.number)}#outcome`} size="small">The round</LinkButton>} className="mb-6 print:hidden">
      {why}
    </Notice>
  );
}
