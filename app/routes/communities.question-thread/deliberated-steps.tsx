import { Link } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { ThreadDeliberation } from '#server/services/questions/read-thread.ts';
import { peopleWords, percent, statementWords, stateWords, voteWords } from '#app/deliberation/map-words.ts';
import { ToCome, ThreadStep } from './thread-step.tsx';

type Props = { deliberations: readonly ThreadDeliberation[] };

const addressOf = ({ summitSlug, slug }: ThreadDeliberation): string => `/summits/${summitSlug}/deliberations/${slug}`;

/** What was voted on about the question, and by how many. */
export const StatementsStep = ({ deliberations }: Props) => (
  <ThreadStep name={t`Statements`} isReached={deliberations.length > 0}>
    {deliberations.length === 0 && <ToCome>Nobody votes on statements about it yet, or who votes reads them first.</ToCome>}
    <ul className="grid gap-2">
      {deliberations.map((each) => (
        <li key={addressOf(each)}>
          <Link to={addressOf(each)}>{each.title}</Link>
          <span className="block text-xs text-ink-soft">
            {each.summitTitle}. {stateWords[each.state]}: {peopleWords(each.people)}, {voteWords(each.votes)} on {statementWords(each.statements)}
          </span>
        </li>
      ))}
    </ul>
  </ThreadStep>
);

/** What every group of like voters agrees with, with the share of each group. */
export function ConsensusStep({ deliberations }: Props) {
  const shared = deliberations.flatMap((each) => (each.shared ?? []).map((statement) => ({ ...statement, address: addressOf(each) })));
  const isCounted = deliberations.some((each) => each.shared !== null);
  return (
    <ThreadStep name={t`Consensus`} isReached={shared.length > 0}>
      {shared.length === 0 && <ToCome>{isCounted ? 'There is no statement with which more than half of every group agrees.' : 'It is counted once a deliberation about it is closed and five people voted.'}</ToCome>}
      <ol className="grid gap-3">
        {shared.map(({ id, text, consensus, byGroup, address }) => (
          <li key={id} className="break-inside-avoid">
            <p className="font-serif text-m leading-snug">{text}</p>
            <p className="mt-0.5 flex flex-wrap gap-x-3 text-xs text-ink-soft tabular-nums">
              <span>Consensus {consensus.toFixed(2)}</span>
              {byGroup.map(({ name, agrees, seen }) => (
                <span key={name}>
                  {name} {percent(agrees / seen)}, {agrees} of {seen}
                </span>
              ))}
              <Link to={`${address}#shared`} className="print:hidden">
                Where it stands<span className="sr-only">: {text}</span>
              </Link>
            </p>
          </li>
        ))}
      </ol>
    </ThreadStep>
  );
}
