import type { Entries } from '../entries.ts';
import type { LiveState } from '../live-state.ts';
import { boardView } from './board-view.ts';
import { drawingOf, type Wanted } from './drawing.ts';
import { meView } from './me-view.ts';
import { nowView } from './now-view.ts';
import { roomView } from './room-view.ts';
import { screenView } from './screen-view.ts';

/** What a channel shows at a moment, in milliseconds since 1970, all of it or what is wanted; nothing for channels that are none. "me:<account>" is of one person. */
export function viewOf(state: LiveState, channel: string, now: number, wanted: Wanted = 'all'): Entries {
  const drawing = drawingOf(wanted);
  const [kind, id = ''] = channel.split(':', 2);
  switch (kind) {
    case 'me':
      return meView(state, id);
    case 'now':
      return nowView(state, now, drawing);
    case 'room':
      return roomView(state, id, drawing);
    case 'board':
      return boardView(state, now, drawing);
    case 'screen':
      return screenView(state, now, drawing);
    default:
      return {};
  }
}
