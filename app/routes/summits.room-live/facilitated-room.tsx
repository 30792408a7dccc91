import { entriesOf, type Snapshot } from '#domain/live/entries.ts';
import { useChannel } from '#app/live/live-summit.tsx';
import { LiveRoom, type RoomView } from './live-room.tsx';

/** The room with what facilitators see of it besides: who has spoken how much, what was reported, what was said to those who facilitate. */
export function FacilitatedRoom({ view, board }: { view: RoomView; board: Snapshot }) {
  const { entries } = useChannel('board', board);
  return <LiveRoom view={view} board={entries[`room:${view.notes.room.id}`] ?? null} told={entriesOf(entries, 'announcement')} />;
}
