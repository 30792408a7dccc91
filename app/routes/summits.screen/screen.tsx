import { entriesOf, type Snapshot } from '#domain/live/entries.ts';
import { pollAtHand } from '#domain/live/poll-at-hand.ts';
import type { RunLine } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';
import { useLine, useChannel } from '#app/live/live-summit.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { FullscreenPress, useIdle } from './fullscreen-press.tsx';
import { ScreenDeliberation } from './screen-deliberation.tsx';
import { ScreenHead } from './screen-head.tsx';
import { ScreenJoin } from './screen-join.tsx';
import { ScreenPoll } from './screen-poll.tsx';
import { ScreenQuestions } from './screen-questions.tsx';
import { ScreenRoom } from './screen-room.tsx';
import { ScreenRooms } from './screen-rooms.tsx';
import { nextOf } from './screen-words.ts';

const REFRESH_SECONDS = 15;

type Props = { serverAt: number; brought: Snapshot; joinAddress: string };

/** What the hall sees: what is on and for how long, how to join, what is asked or voted on, how the rooms get on, what is next. */
export function Screen({ serverAt, brought, joinAddress }: Props) {
  const { entries, refusal } = useChannel('screen', brought);
  const isIdle = useIdle();
  const { summit, agenda, here, shown } = entries;
  const rooms = entriesOf(entries, 'room').toSorted((one, other) => one.number - other.number);
  const poll = pollAtHand(entriesOf(entries, 'poll'), agenda);
  const [deliberation] = entriesOf(entries, 'deliberation');
  // A poll that was started after the room, or the deliberation, was put up is what is asked now.
  const isAskedSince = (since: number): boolean => poll?.state === 'open' && poll.at > since;
  const reporting = shown && !isAskedSince(shown.at) ? shown : null;
  const deliberated = deliberation && !isAskedSince(deliberation.shownAt ?? 0) ? deliberation : null;
  const next = <NextLine agenda={agenda} zone={summit.timeZone} here={here} />;
  return (
    <div className="screen" data-idle={isIdle || undefined}>
      <noscript>
        <meta httpEquiv="refresh" content={String(REFRESH_SECONDS)} />
      </noscript>
      <ScreenHead {...{ summit, agenda, rooms, serverAt }} />
      <main id="main" className="screen-main">
        {reporting ? <ScreenRoom room={reporting} /> : deliberated ? <ScreenDeliberation deliberation={deliberated} /> : poll ? <ScreenPoll poll={poll} /> : <ScreenQuestions questions={entriesOf(entries, 'question')} agenda={agenda} zone={summit.timeZone} />}
        <ScreenJoin joinAddress={joinAddress} code={summit.joinCode} />
      </main>
      <ScreenRooms rooms={rooms} next={next} />
      <FullscreenPress />
      <ScreenLine refusal={refusal?.message ?? null} />
    </div>
  );
}

const NextLine = ({ agenda, zone, here }: { agenda: readonly RunLine[]; zone: string; here: number }) => {
  const next = nextOf(agenda);
  if (!next) return here > 0 ? <>{here} here</> : null;
  return (
    <>
      next: {next.title} at <LocalTime at={new Date(next.fromAt)} zone={zone} isPlaceOnly />
    </>
  );
};

/** Said only when the screen may be behind what is so. */
function ScreenLine({ refusal }: { refusal: string | null }) {
  const line = useLine();
  const words = line.state === 'ended' ? line.refusal.message : line.state === 'away' ? t`Reconnecting; this may be old.` : refusal;
  return (
    <p role="status" className={words === null ? '' : 'screen-line'}>
      {words}
    </p>
  );
}
