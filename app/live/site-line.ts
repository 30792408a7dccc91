import { io, type Socket } from 'socket.io-client';
import type { ClientEvents, ServerEvents } from '#domain/live-events.ts';

export type SiteSocket = Socket<ServerEvents, ClientEvents>;

/** So long an answer may take. */
export const ANSWER_WITHIN_MS = 10_000;

let line: { socket: SiteSocket; users: number } | null = null;

function open(): SiteSocket {
  const socket: SiteSocket = io({ path: '/live/', transports: ['websocket'], reconnectionDelay: 2_000, reconnectionDelayMax: 30_000 });
  socket.on('connect_error', (error: Error & { data?: { kind: string } }) => {
    if (error.data?.kind === 'forbidden') socket.disconnect();
  });
  // The server ends a line when somebody has become somebody else; they come back as who they are.
  socket.on('disconnect', (reason) => {
    if (reason === 'io server disconnect') socket.connect();
  });
  return socket;
}

/** The line of this tab to the house, which all share that hear of little: opened by the first, closed by the last. Who uses it takes their own listeners off before `leave`. */
export function joinLine(): { socket: SiteSocket; leave: () => void } {
  line ??= { socket: open(), users: 0 };
  const own = line;
  own.users += 1;
  return {
    socket: own.socket,
    leave: () => {
      own.users -= 1;
      if (own.users > 0) return;
      own.socket.disconnect();
      if (line === own) line = null;
    },
  };
}
