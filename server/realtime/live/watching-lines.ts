import type { Channel } from '#domain/live/channel.ts';
import type { Delta } from '#domain/live/entries.ts';
import { textFrameOf } from '../web-socket-frame.ts';

/** What telling needs of a page: where its bytes go, and how it is hung up. */
export type Line = { socket: { writable: boolean; writableLength: number; write: (frame: Buffer) => unknown }; hangUp: () => void };

/** Who lets so much wait is hung up: they come back and get what they lack. */
const MOST_WAITING_BYTES = 1_000_000;

/**
 * Pages by what they watch. A step becomes one WebSocket frame, and its bytes go straight to the socket of each page: an event of
 * Socket.IO (protocol 5: message "4", event "2") without the queues and packets of each page. Whole frames may stand between those of the library.
 */
export class WatchingLines {
  readonly #lines = new Map<string, Set<Line>>();

  join(key: string, line: Line): void {
    const lines = this.#lines.get(key);
    if (lines) lines.add(line);
    else this.#lines.set(key, new Set([line]));
  }

  leave(key: string, line: Line): void {
    const lines = this.#lines.get(key);
    lines?.delete(line);
    if (lines?.size === 0) this.#lines.delete(key);
  }

  send(key: string, channel: Channel, delta: Delta): void {
    const lines = this.#lines.get(key);
    if (!lines) return;
    const frame = textFrameOf(`42${JSON.stringify(['delta', channel, delta])}`);
    for (const { socket, hangUp } of lines) {
      if (socket.writableLength > MOST_WAITING_BYTES) hangUp();
      else if (socket.writable) socket.write(frame);
    }
  }
}
