import { Link } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { PairView } from '#server/services/feedback/ledger/ledger-pairs.ts';
import { SaidBy } from '../said-by.tsx';
import { Alike, Answer, Quoted, Suggested, Weight } from './said-parts.tsx';
import { ChangeShown } from './change-shown.tsx';
import { DispositionMark, dispositionLook } from './disposition-look.tsx';
import { dayWords } from './due-words.ts';
import { days } from './ledger-words.ts';

type Props = { pair: PairView; /** The round, where pairs of several stand together. */ roundTitle: string | null; toPlace: string };

const label = 'mb-2 font-sans text-xs font-semibold tracking-normal text-ink-soft';

/** What was said on the left, what became of it on the right; one below the other on phones. */
export const Pair = ({ pair, roundTitle, toPlace }: Props) => (
  <li id={`remark-${pair.id}`} className="grid scroll-mt-6 grid-cols-1 gap-x-12 gap-y-4 border-b border-line py-6 md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
    <div className="min-w-0">
      <h3 className={label}>{pair.isMine ? 'You said, this is yours' : 'You said'}</h3>
      <Quoted quote={pair.quote} />
      {pair.isTakenBack ? <p className="text-s text-ink-soft">Taken back by who gave it; the words are gone.</p> : <blockquote className="font-serif text-m leading-normal whitespace-pre-line">{pair.text}</blockquote>}
      <Suggested suggestion={pair.suggestion} />
      <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-soft">
        {!pair.isTakenBack && <SaidBy by={pair.by} />}
        <Weight of={pair} />
        <Link to={toPlace} className="inline-flex min-h-6 items-center">
          {pair.where}
        </Link>
        {roundTitle && <span>{roundTitle}</span>}
      </p>
      {pair.alike.length > 0 && (
        <div className="mt-4 border-t border-line pt-3">
          <p className="text-xs text-ink-soft">{pair.alike.length === 1 ? 'Another said much the same:' : `${pair.alike.length} others said much the same:`}</p>
          <ul>
            {pair.alike.map((alike) => (
              <Alike key={alike.id} alike={alike} />
            ))}
          </ul>
        </div>
      )}
    </div>
    <div className={`min-w-0 border-l-2 pl-4 md:pl-6 ${dispositionLook[pair.disposition].rule}`}>
      <h3 className={label}>{pair.disposition === 'open' ? 'We will' : 'We did'}</h3>
      <p className="mb-2 flex flex-wrap items-center justify-between gap-x-4">
        <DispositionMark of={pair.disposition} />
        <span className="text-xs text-ink-soft">{howLong(pair)}</span>
      </p>
      <p className="max-w-[60ch] text-s leading-normal whitespace-pre-line">{pair.disposition === 'open' ? openWords(pair) : pair.disposition === 'taken-back' ? 'Nothing was decided before.' : pair.reason}</p>
      {pair.change && <ChangeShown {...pair.change} />}
      {pair.carried && <p className="mt-2 text-xs text-ink-soft">{pair.carried}</p>}
      {pair.decidedBy && <p className="mt-2 text-xs text-ink-soft">Decided by {pair.decidedBy}</p>}
      <Answer of={pair} />
    </div>
  </li>
);

const howLong = ({ disposition, days: count }: Pick<PairView, 'disposition' | 'days'>): string => disposition === 'open' ? t`open for ${days(count)}` : disposition === 'taken-back' ? t`after ${days(count)}` : t`closed after ${days(count)}`;

/** What an open remark waits for, who has it and until when. */
function openWords({ reason, isAssigned, assignedTo, dueOn }: Pick<PairView, 'reason' | 'isAssigned' | 'assignedTo' | 'dueOn'>): string {
  const who = !isAssigned ? '' : assignedTo === null ? t`One of those who asked has it` : t`${assignedTo} has it`;
  const when = dueOn === null ? '' : t`due ${dayWords(dueOn)}`;
  const plan = [who, when].filter(Boolean).join(', ');
  const sentence = plan && `${plan.charAt(0).toUpperCase()}${plan.slice(1)}.`;
  return [reason, sentence].filter(Boolean).join(' ') || t`Nobody has looked at it yet.`;
}
