import type { HeldPostView } from '#server/services/moderation/read-held-post.ts';
import { ToneLine } from '#app/ui/notice.tsx';
import { LocalTime } from '#app/ui/time.tsx';

/** What became of a post that a filter holds, first of all to its author. */
export function HeldState({ view: { decided, isMine } }: { view: HeldPostView }) {
  if (!decided)
    return (
      <p className="mb-6 max-w-measure">
        <ToneLine tone="warn" icon="clock">Waits for a moderator</ToneLine>{' '}
        {isMine ? 'Those who moderate look at some posts before others read them. You are told what they decide; until then only you and they read it.' : 'Only its author and those who moderate read it.'}
      </p>
    );
  return (
    <div className="mb-6 max-w-measure">
      <p>
        <ToneLine icon={decided.outcome === 'declined' ? 'close' : 'check'}>{decided.outcome === 'declined' ? 'Declined' : 'Let through'}</ToneLine>{' '}
        <span className="text-s text-ink-soft">{decided.by ?? 'Those who moderate'}, <LocalTime at={decided.at} zone="UTC" show="day-time" isPlaceOnly /> UTC</span>
      </p>
      {decided.words && <p className="mt-1 font-serif text-m break-words whitespace-pre-line">{decided.words}</p>}
    </div>
  );
}
