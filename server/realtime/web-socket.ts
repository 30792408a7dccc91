import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import { closeCodes } from '#domain/document/close-codes.ts';
import type { SocketLike } from './socket-like.ts';

/** A `ws` connection as the document server sees it: whole frames go past `ws`, straight to its socket. */
export const socketOf = (webSocket: WebSocket, socket: Socket): SocketLike => ({
  write: (frames) => {
    // Frames after a closing one break the protocol.
    if (webSocket.readyState === webSocket.OPEN) socket.write(frames);
  },
  unsentBytes: () => socket.writableLength,
  onceDrained: (act) => void socket.once('drain', act),
  pause: () => webSocket.pause(),
  resume: () => webSocket.resume(),
  close: (reason) => webSocket.close(closeCodes[reason].code, reason),
});
