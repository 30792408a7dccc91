import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** Takes over the connections whose address it owns; answers whether this one was its own. */
export type UpgradeTaker = (request: IncomingMessage, socket: Duplex, head: Buffer, path: string) => boolean;

/**
 * The one listener of a server's upgrades: hands each to the first who takes it and refuses the rest.
 * While `isClosing` says so, nobody is let in.
 */
export function routeUpgrades(server: Server, takers: readonly UpgradeTaker[], isClosing: () => boolean): void {
  server.on('upgrade', (request, socket, head) => {
    destroyWhenBroken(socket);
    if (isClosing()) return refuseUpgrade(socket, 503, 'Service Unavailable');
    const path = pathOf(request);
    if (path === null) return refuseUpgrade(socket, 400, 'Bad Request');
    if (!takers.some((take) => take(request, socket, head, path))) refuseUpgrade(socket, 404, 'Not Found');
  });
}

/**
 * A connection that breaks before anybody listens to it would end the process. Apart from the listener above, so that
 * for as long as the connection lasts its request is not kept in memory.
 */
function destroyWhenBroken(socket: Duplex): void {
  socket.on('error', () => socket.destroy());
}

function pathOf({ url }: IncomingMessage): string | null {
  const path = url?.split('?', 1)[0];
  return path?.startsWith('/') ? path : null;
}

/** Answers an upgrade that is not granted, and ends it. */
export function refuseUpgrade(socket: Duplex, status: number, words: string): void {
  socket.end(`HTTP/1.1 ${status} ${words}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}
