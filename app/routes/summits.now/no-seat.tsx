import { reasonWords } from '#domain/live/seat-words.ts';
import type { MeEntry, NowEntries } from '#domain/live/views/entry-types.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { roomWords } from './place-words.ts';

type Props = { me: MeEntry; breakouts: NowEntries['breakouts']; slug: string; /** All rooms of the breakouts are closed. */ areRoomsClosed: boolean; /** Called once a press was done. */ arrive: () => void };

/** For who is here without a seat: that who facilitates needs none; the room that suits best with its reason, and one press to take it; else how a seat comes. */
export function NoSeat({ me: { role, place, suggestion }, breakouts, slug, areRoomsClosed, arrive }: Props) {
  if (role !== 'participant' && areRoomsClosed)
    return (
      <div className="grid justify-items-start gap-2">
        <p className="max-w-[60ch] text-ink-soft">All rooms are closed. What they wrote can become a report.</p>
        <LinkButton to={`/summits/${slug}/prepare/reports`} iconAfter="arrow">
          Write the report
        </LinkButton>
      </div>
    );
  if (!breakouts) return <p className="text-ink-soft">{place.kind === 'plenary' ? 'Follow the session; what comes next stands here.' : 'There are no breakouts to come. What comes next stands here.'}</p>;
  if (role !== 'participant') return <p className="max-w-[60ch] text-ink-soft">You facilitate: you go in and out of the rooms of {breakouts.title} as you are needed, and nobody seats you.</p>;
  if (!suggestion || !breakouts.isChoiceOpen)
    return (
      <p className="max-w-[60ch] text-ink-soft">
        {breakouts.isChoiceOpen
          ? `No seat is free in ${breakouts.title} just now. Facilitators see that you wait.`
          : `A facilitator gives you a seat in ${breakouts.title}. They see that you wait, and this page says so when it is yours.`}
      </p>
    );
  return (
    <div className="grid gap-2">
      <p className="text-ink-soft">
        {place.kind === 'plenary' ? `For ${breakouts.title} this room would suit you best:` : 'This room would suit you best:'}
      </p>
      <p className="font-serif text-l font-semibold">{roomWords(suggestion)}</p>
      <p className="max-w-[60ch] text-s md:text-m">
        <strong className="font-semibold">Why this one:</strong> {reasonWords(suggestion.reason)}
      </p>
      <ActForm act={{ kind: 'choose-seat', roomId: suggestion.id }} done={arrive} className="mt-1">
        {(isPending) => (
          <Button variant="primary" size="big" isWide icon="seat" isPending={isPending}>
            Take a seat in room {suggestion.number}
          </Button>
        )}
      </ActForm>
    </div>
  );
}
