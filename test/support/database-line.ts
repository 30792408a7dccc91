import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

const HOST = '127.0.0.1';

/** A line to a Postgres that can be cut, that can fall silent without being cut, and that can forget its connections. */
export async function aLine(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const forgotten = new Set<Socket>();
  let isSilent = false;
  let server = createServer();
  const open = async (port: number) => {
    server = createServer((near) => {
      const far = connect(Number(target.port || 5432), target.hostname);
      for (const [from, to] of [[near, far], [far, near]] as const) {
        sockets.add(from);
        from.on('data', (bytes) => isSilent || forgotten.has(from) || to.write(bytes));
        from.on('error', () => undefined);
        from.on('close', () => (to.destroy(), sockets.delete(from)));
      }
    }).listen(port, HOST);
    await once(server, 'listening');
  };
  const cut = async () => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await open(0);
  const { port } = server.address() as AddressInfo;
  onTestFinished(cut);
  const url = Object.assign(new URL(target), { hostname: HOST, port: String(port) }).href;
  return { url, cut, mend: () => open(port), fallSilent: () => void (isSilent = true), forget: () => sockets.forEach((socket) => forgotten.add(socket)) };
}
