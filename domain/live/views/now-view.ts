import type { LiveState } from '../live-state.ts';
import { runSheet } from '../run-sheet.ts';
import type { NowEntries } from './entry-types.ts';
import { breakoutsOf, named, roomLine } from './lines.ts';
import { panelEntries } from './panel-view.ts';

/** What everybody who takes part may know of a live summit: the session that runs, the rooms, what was announced, questions and polls. */
export function nowView(state: LiveState, now: number): NowEntries {
  const { live } = state;
  const breakouts = breakoutsOf(live);
  return {
    summit: { title: live.summit.title, timeZone: live.summit.timeZone, joinCode: live.summit.joinCode },
    agenda: runSheet(live, now),
    breakouts: breakouts && { id: breakouts.id, title: breakouts.title, isChoiceOpen: breakouts.isChoiceOpen },
    ...named('room', (breakouts?.rooms ?? []).map((room) => roomLine(state, room)), ({ id }) => id),
    ...named('announcement', live.announcements.filter(({ audience }) => audience === 'all'), ({ id }) => id),
    ...panelEntries(state, { toHosts: false }),
  };
}
