import { breakoutsOnWall, roomOnWall } from '../breakouts-on-wall.ts';
import { deliberationOnWall, type LiveDeliberation } from '../deliberation-facts.ts';
import type { LiveState } from '../live-state.ts';
import { placeOf } from '../place-of.ts';
import { runSheet } from '../run-sheet.ts';
import type { Drawing } from './drawing.ts';
import type { ScreenEntries, ShownRoom } from './entry-types.ts';
import { breakoutsNamed, idOf, itself, roomLine } from './lines.ts';
import { panelEntries } from './panel-view.ts';

/** What the projector shows: nobody's name, no call for help, no silence. */
export function screenView(state: LiveState, now: number, { part, each }: Drawing): Partial<ScreenEntries> {
  const { live } = state;
  const breakouts = breakoutsNamed(live, breakoutsOnWall(live));
  const { title, timeZone, joinCode } = live.summit;
  return {
    ...part('summit', () => ({ summit: { title, timeZone, joinCode } })),
    ...part('agenda', () => ({ agenda: runSheet(live, now) })),
    ...part('breakouts', () => ({ breakouts: breakouts && { id: breakouts.id, title: breakouts.title } })),
    ...part('here', () => ({ here: live.people.filter(({ accountId }) => !['absent', 'left'].includes(placeOf(live, accountId).kind)).length })),
    ...part('shown', () => ({ shown: shownRoom(state) })),
    ...each('room', () => breakouts?.rooms ?? [], idOf, (room) => roomLine(state, room)),
    ...part(['question', 'poll'], () => namelessPanel(state)),
    ...each('deliberation', () => onWall(state), idOf, itself),
  };
}

function shownRoom({ live, wallTexts }: LiveState): ShownRoom | null {
  const room = roomOnWall(live.rooms);
  if (!room || room.shownAt === null) return null;
  const { number, focus, question, shownAt, prompts } = room;
  return { number, focus, question, at: shownAt, prompts: wallTexts.map(({ id, lines }) => ({ title: prompts.find((prompt) => prompt.id === id)?.title ?? '', lines })) };
}

function namelessPanel(state: LiveState) {
  const panel = panelEntries(state, { toHosts: false });
  for (const [name, entry] of Object.entries(panel)) if (name.startsWith('question:') && 'name' in entry) panel[name as `question:${string}`] = { ...entry, name: null };
  return panel;
}

function onWall({ deliberations }: LiveState): LiveDeliberation[] {
  const shown = deliberationOnWall(deliberations);
  return shown ? [shown] : [];
}
