import { t } from '#domain/words/t.ts';
import type { JoiningView } from '#server/services/joining/find-summit-to-join.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { JoiningFrame } from './joining-frame.tsx';

export type OpenSummitToJoin = Extract<JoiningView, { door: 'open' | 'full' }>;
type ClosedView = Exclude<JoiningView, OpenSummitToJoin>;

const words = {
  'not-yet': { title: t`This summit is not open yet`, text: t`The code is right, and the summit is still being prepared. Try again when you were told that it is published: the code stays the same.` },
  closed: { title: t`Registration has closed`, text: t`Nobody new can come in by code now. If you still want to come, ask the convener. The agenda is open to all.` },
  over: { title: t`This summit is over`, text: t`It can no longer be joined. Its page tells what was said and what came of it.` },
} as const;

/** Why nobody can come in now, and what to do instead. */
export function ClosedDoor({ view }: { view: ClosedView }) {
  const { title, text } = words[view.door];
  return (
    <JoiningFrame eyebrow={view.door === 'not-yet' ? 'Join a summit' : view.summit.title} title={title}>
      <p className="mt-3 text-ink-soft">{text}</p>
      <div className="mt-6 flex flex-wrap gap-2">
        {view.door !== 'not-yet' && (
          <LinkButton to={`/summits/${view.summit.slug}`} variant="primary">
            Look at the summit
          </LinkButton>
        )}
        <LinkButton to="/join">Enter another code</LinkButton>
      </div>
    </JoiningFrame>
  );
}
