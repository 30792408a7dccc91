import type { LiveState } from '../live-state.ts';
import { placeOf } from '../place-of.ts';
import { runSheet } from '../run-sheet.ts';
import type { ScreenEntries } from './entry-types.ts';
import { breakoutsOf, named, roomLine } from './lines.ts';
import { panelEntries } from './panel-view.ts';

/** What the projector shows: nobody's name, no call for help, no silence. */
export function screenView(state: LiveState, now: number): ScreenEntries {
  const { live } = state;
  const breakouts = breakoutsOf(live);
  const { title, timeZone, joinCode } = live.summit;
  const { ...panel } = panelEntries(state, { toHosts: false });
  for (const [name, entry] of Object.entries(panel)) if (name.startsWith('question:') && 'name' in entry) panel[name as `question:${string}`] = { ...entry, name: null };
  return {
    summit: { title, timeZone, joinCode },
    agenda: runSheet(live, now),
    breakouts: breakouts && { id: breakouts.id, title: breakouts.title },
    here: live.people.filter(({ accountId }) => !['absent', 'left'].includes(placeOf(live, accountId).kind)).length,
    ...named('room', (breakouts?.rooms ?? []).map((room) => roomLine(state, room)), ({ id }) => id),
    ...panel,
  };
}
