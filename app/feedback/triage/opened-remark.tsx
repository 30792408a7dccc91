import { Link } from '@remix-run/react';
import type { SubjectAddress } from '#domain/feedback/subject.ts';
import type { OpenedRemark as Opened } from '#server/services/feedback/ledger/read-opened.ts';
import { writingPath } from '../feedback-addresses.ts';
import { Notice } from '#app/ui/notice.tsx';
import { ChangeShown } from '../ledger/change-shown.tsx';
import { DispositionMark, dispositionLook } from '../ledger/disposition-look.tsx';
import { Quoted, Suggested, Weight } from '../ledger/said-parts.tsx';
import { SaidBy } from '../said-by.tsx';
import { ClosedForms } from './closed-forms.tsx';
import { DecideForms } from './decide-forms.tsx';
import { GiverAnswer } from './giver-answer.tsx';
import { PlanForms } from './plan-forms.tsx';
import { useActField } from './refused-act.ts';
import { RemarkHistory } from './remark-history.tsx';
import { LineMeta } from './triage-line.tsx';

type Props = {
  remark: Opened;
  subject: SubjectAddress;
  /** The address after a decision: the next one, or the list. */
  toNext: string;
  /** The address that stays here. */
  toHere: string;
  toClose: string;
};

/** One remark opened where it stands in the list: what was said on the left, what becomes of it on the right. */
export const OpenedRemark = ({ remark, subject, toNext, toHere, toClose }: Props) => (
  <li id={`remark-${remark.number}`} tabIndex={-1} className="scroll-mt-6 border-y-2 border-ink py-5 focus:outline-none">
    <div className="grid grid-cols-1 gap-x-12 gap-y-6 md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <div className="min-w-0">
        <p className="mb-2 flex flex-wrap items-center justify-between gap-x-4 text-xs text-ink-soft">
          <span>
            <span className="font-semibold tabular-nums">{remark.number}</span> {remark.where}
          </span>
          <Link to={toClose} preventScrollReset className="inline-flex min-h-6 items-center">
            Fold up
          </Link>
        </p>
        {remark.quote && <p className="mb-2 border-l-2 border-line-strong pl-3 font-serif text-s text-ink-soft">“{remark.quote}”</p>}
        <h2 className="font-serif text-m leading-normal font-normal tracking-normal whitespace-pre-line">{remark.text}</h2>
        <LineMeta line={remark} />
        {remark.suggestion !== null && (
          <div className="mt-4">
            <p className="text-xs text-ink-soft">{remark.quote === null ? 'Suggested instead of what stands there:' : 'Suggested instead of those words:'}</p>
            <p className="mt-1 font-serif text-m whitespace-pre-line">{remark.suggestion === '' ? 'Nothing: take it out.' : remark.suggestion}</p>
          </div>
        )}
        {remark.grouped.map((each) => (
          <div key={each.number} className="mt-4 border-t border-line pt-3">
            <p className="mb-1 flex flex-wrap gap-x-3 text-xs text-ink-soft">
              <span>
                {each.number} says much the same: <SaidBy by={each.by} />
              </span>
              <Weight of={each} />
            </p>
            <Quoted quote={each.quote} />
            <p className="font-serif text-s whitespace-pre-line">{each.text}</p>
            <Suggested suggestion={each.suggestion} />
          </div>
        ))}
        <WordsThere remark={remark} subject={subject} />
      </div>
      <div className={`min-w-0 border-l-2 pl-4 md:pl-6 ${dispositionLook[remark.disposition].rule}`}>
        <DispositionMark of={remark.disposition} className="mb-3" />
        {remark.disposition !== 'open' && <UnusedReason number={remark.number} />}
        {remark.under !== null ? (
          <>
            <p className="mb-4 text-s">It stands under remark {remark.under} and shares its fate. Open that one, or set this one apart below.</p>
            {remark.disposition !== 'open' && <p className="text-s leading-normal whitespace-pre-line">{remark.reason}</p>}
            <GiverAnswer remark={remark} then={toHere} />
          </>
        ) : remark.disposition === 'open' ? (
          <DecideForms remark={remark} then={toNext} here={toHere} />
        ) : (
          <ClosedForms remark={remark} then={toHere} />
        )}
        <PlanForms remark={remark} then={toHere} />
        <RemarkHistory acts={remark.acts} />
      </div>
    </div>
  </li>
);

/** What somebody wrote who was refused, since another had closed it meanwhile: to be copied. */
function UnusedReason({ number }: { number: number }) {
  const field = useActField(`decide-${number}`);
  const written = field('reason').defaultValue;
  if (!written) return null;
  return (
    <Notice tone="warn" title="What you wrote was not used" className="mb-4">
      <p className="mt-1 wrap-anywhere whitespace-pre-line select-all">{written}</p>
    </Notice>
  );
}

/** The words of its place: as they were asked about, and what changed in the live text since. */
const WordsThere = ({ remark: { asked, now, place }, subject }: { remark: Pick<Opened, 'asked' | 'now' | 'place'>; subject: SubjectAddress }) =>
  place === '' ? null : (
    <div className="mt-5 border-t border-line pt-3">
      <p className="flex flex-wrap items-center justify-between gap-x-4 text-xs text-ink-soft">
        <span>{now === null ? 'As it was asked about; it is not there any more' : now === asked ? 'What stands there, as it was asked about' : 'What stands there, and what changed since it was asked about'}</span>
        <Link to={`${writingPath(subject)}${subject.kind === 'credential' ? `#at=${encodeURIComponent(place)}` : ''}`} className="inline-flex min-h-6 items-center">
          Go there in the studio
        </Link>
      </p>
      {now === null || now === asked ? <p className="mt-1 max-h-48 overflow-y-auto font-serif text-s whitespace-pre-line">{asked || 'Nothing is written there.'}</p> : <ChangeShown before={asked} after={now} />}
    </div>
  );
