import type { Entries } from '../entries.ts';
import type { LiveState } from '../live-state.ts';
import { boardView } from './board-view.ts';
import { meView } from './me-view.ts';
import { nowView } from './now-view.ts';
import { roomView } from './room-view.ts';
import { screenView } from './screen-view.ts';

/** What a topic shows at a moment, in milliseconds since 1970; nothing for topics that are none. "me:<account>" is of one person. */
export function viewOf(state: LiveState, topic: string, now: number): Entries {
  const [kind, id = ''] = topic.split(':', 2);
  switch (kind) {
    case 'me':
      return meView(state, id);
    case 'now':
      return nowView(state, now);
    case 'room':
      return roomView(state, id);
    case 'board':
      return boardView(state, now);
    case 'screen':
      return screenView(state, now);
    default:
      return {};
  }
}
