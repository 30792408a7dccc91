import type { DoorView } from '#server/services/feedback/giving/read-door.ts';
import { JoiningFrame } from '#app/joining/joining-frame.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { GoOn } from './go-on.tsx';
import { ledgerPath } from './ledger/ledger-query.ts';

/** Why nothing can be given now, and where to read what became of what was. */
export function ClosedRound({ door }: { door: Exclude<DoorView, { state: 'open' }> | Extract<DoorView, { state: unknown; round: unknown }> }) {
  if (door.state === 'prepared')
    return (
      <JoiningFrame eyebrow="Feedback on a draft" title="This round has not opened yet">
        <p className="mt-3 text-ink-soft">The address is right, and what is asked is still being prepared. Try again later: the address stays the same.</p>
      </JoiningFrame>
    );
  if (door.state === 'link-ended')
    return (
      <JoiningFrame eyebrow="Feedback on a draft" title="The authors have ended this link">
        <p className="mt-3 text-ink-soft">Nobody can begin by it any more; what was said by it before is kept. Ask whoever sent it to you for another one.</p>
        <p className="mt-3 text-ink-soft">You gave feedback by it before, on another device or in another browser? Open it there: it leads you back to what you said.</p>
      </JoiningFrame>
    );
  const { subject, round, mayReadLedger, cameBefore } = door;
  return (
    <JoiningFrame eyebrow={`Feedback on ${subject.name}, ${round.title}`} title="This round has closed">
      <p className="mt-3 text-ink-soft">Nothing more can be given. {mayReadLedger ? 'What was said, and what was done with it, can be read.' : 'Who gave feedback is told what became of it.'}</p>
      {cameBefore === 'here' && <GoOn before="here" />}
      {mayReadLedger && (
        <div className="mt-6">
          <LinkButton to={ledgerPath(subject)} variant="primary">
            Read what became of it
          </LinkButton>
        </div>
      )}
    </JoiningFrame>
  );
}
