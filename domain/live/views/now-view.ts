import type { LiveState } from '../live-state.ts';
import { runSheet } from '../run-sheet.ts';
import type { Drawing } from './drawing.ts';
import type { NowEntries } from './entry-types.ts';
import { breakoutsOf, idOf, itself, roomLine } from './lines.ts';
import { deliberationEntry } from './deliberation-view.ts';
import { panelEntries } from './panel-view.ts';

/** What everybody who takes part may know of a live summit: the session that runs, the rooms, what was announced, questions and polls. */
export function nowView(state: LiveState, now: number, { part, each }: Drawing): Partial<NowEntries> {
  const { live } = state;
  const breakouts = breakoutsOf(live);
  return {
    ...part('summit', () => ({ summit: { title: live.summit.title, timeZone: live.summit.timeZone, joinCode: live.summit.joinCode } })),
    ...part('agenda', () => ({ agenda: runSheet(live, now) })),
    ...part('breakouts', () => ({ breakouts: breakouts && { id: breakouts.id, title: breakouts.title, isChoiceOpen: breakouts.isChoiceOpen } })),
    ...each('room', () => breakouts?.rooms ?? [], idOf, (room) => roomLine(state, room)),
    ...each('announcement', () => live.announcements.filter(({ audience }) => audience === 'all'), idOf, itself),
    ...part(['question', 'poll'], () => panelEntries(state, { toHosts: false })),
    ...each('deliberation', () => state.deliberations, idOf, deliberationEntry),
  };
}
