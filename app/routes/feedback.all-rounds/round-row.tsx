import { Link } from '@remix-run/react';
import { roundStateWords } from '#domain/feedback/feedback-round.ts';
import type { SubjectAddress } from '#domain/feedback/subject.ts';
import { t } from '#domain/words/t.ts';
import type { RoundLine } from '#server/services/feedback/rounds/list-rounds.ts';
import { giveFeedbackPath, roundPath } from '#app/feedback/feedback-addresses.ts';
import { ledgerPath } from '#app/feedback/ledger/ledger-query.ts';
import { peopleWords } from '#app/feedback/people-words.ts';
import { PerspectiveList } from '#app/perspectives/perspective-legend.tsx';
import { ToneLine } from '#app/ui/notice.tsx';
import { LocalTime } from '#app/ui/time.tsx';

type Props = { subject: SubjectAddress; round: RoundLine; mayManage: boolean };

/** A round with how far it is; who asks is led to its page, others to where they give feedback or read what became of it. */
export function RoundRow({ subject, round: { id, number, title, state, perspectives, closesAt, closedAt, timeZone, counts }, mayManage }: Props) {
  const to = mayManage ? roundPath(subject, number) : state === 'open' ? giveFeedbackPath(id) : ledgerPath(subject);
  const at = state === 'closed' ? closedAt : closesAt;
  return (
    <li className="grid gap-y-1.5 border-b border-line py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="text-l">
          <Link to={to} className="text-ink decoration-line-strong">
            {title}
          </Link>
        </h2>
        <ToneLine tone={state === 'open' ? 'good' : 'plain'} icon={state === 'open' ? 'now' : state === 'closed' ? 'check' : 'ring'} className="text-s">
          {roundStateWords()[state]}
        </ToneLine>
      </div>
      <PerspectiveList of={perspectives} className="text-s" />
      <p className="text-s text-ink-soft">
        {state === 'prepared' ? (counts.invited === 0 ? 'Nobody is on the list yet' : `${counts.invited} on the list`) : countsWords(counts)}
        {at !== null && (
          <>
            ; {state === 'open' ? 'open until' : state === 'closed' ? 'closed' : 'until'} <LocalTime at={at} zone={timeZone} show="day-time" isPlaceOnly />
          </>
        )}
        .
      </p>
      {mayManage && state === 'open' && (
        <p className="text-s">
          <Link to={giveFeedbackPath(id)}>Give feedback yourself</Link>
        </p>
      )}
    </li>
  );
}

const countsWords = ({ remarks, open, ...people }: RoundLine['counts']): string =>
  [peopleWords(people), remarks === 1 ? t`one remark` : t`${remarks} remarks`, remarks > 0 ? (open === 0 ? t`all answered` : t`${open} open`) : null].filter(Boolean).join(', ');
