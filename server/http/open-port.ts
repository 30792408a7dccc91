import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export type OpenPort = { server: Server; close: (patienceMs?: number) => Promise<void> };

/** How long a request that is being answered may still take when the program is ending. */
const LAST_ANSWERS_MS = 5_000;

/** How long a request may take to arrive; not how long its answer may take. */
export type Arrival = { headersMs: number; requestMs: number; checkedEveryMs: number };

/**
 * Whoever sends a request byte by byte holds a connection and its memory. Headers are some kilobytes: even a phone at the edge
 * of its network has sent them in 20 seconds. The largest body but a bundle, 7 MiB, is there in three
 * minutes at 330 kbit/s; the bundle of a summit of 16 rooms takes as long at 1 Mbit/s, the largest that we take at 6.
 */
const ARRIVAL: Arrival = { headersMs: 20_000, requestMs: 180_000, checkedEveryMs: 5_000 };

/** Starts to listen; a request that is too slow to arrive gets 408. Refuses with a sentence on what to do when the system does not let it. */
export async function openPort(app: RequestListener, { host, port }: { host: string; port: number }, arrival = ARRIVAL): Promise<OpenPort> {
  const { headersMs: headersTimeout, requestMs: requestTimeout, checkedEveryMs: connectionsCheckingInterval } = arrival;
  const server = createServer({ headersTimeout, requestTimeout, connectionsCheckingInterval }, app);
  const close = followConnections(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (refused: NodeJS.ErrnoException) => reject(new Error(sentenceOn(refused, host, port), { cause: refused })));
    server.listen(port, host, resolve);
  });
  return { server, close };
}

function sentenceOn(refused: NodeJS.ErrnoException, host: string, port: number): string {
  switch (refused.code) {
    case 'EADDRINUSE':
      return `Port ${port} of ${host} is taken by another program. Stop that one, or set PORT to another number.`;
    case 'EACCES':
      return `This system user may not listen on port ${port}. Set PORT to a number above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is ${host}, which is no address of this machine. 127.0.0.1 serves this machine alone, 0.0.0.0 every network it is in.`;
    default:
      return `It cannot listen on port ${port} of ${host} (${refused.message}). Set PORT or HOST to another.`;
  }
}

/**
 * Answers with what closes the server: no new connection, those that nobody waits on end at once (browsers open some
 * in advance and never use them), the others after their answer, and the stuck ones when patience is over.
 */
function followConnections(server: Server): OpenPort['close'] {
  const sockets = new Set<Socket>();
  const unanswered = new Set<ServerResponse>();
  let isClosing = false;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    unanswered.add(response);
    response.once('close', () => {
      unanswered.delete(response);
      if (isClosing) socket.end();
    });
  });
  return async (patienceMs = LAST_ANSWERS_MS) => {
    isClosing = true;
    const closed = new Promise((resolve) => server.close(resolve));
    const waitedOn = new Set([...unanswered].map(({ req }) => req.socket));
    for (const socket of sockets) if (!waitedOn.has(socket)) socket.destroy();
    const cut = setTimeout(() => server.closeAllConnections(), patienceMs);
    await closed;
    clearTimeout(cut);
  };
}
