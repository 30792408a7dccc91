import { createServer, request } from 'node:http';
import { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** How much of an answer is let through: its head alone, half of it, or all but its end. */
export type Part = 'its head' | 'one half' | 'all but its end';

export type HeldAnswers = { url: string; /** Resolves once that much of an answer was let through. */ isHeld: Promise<void>; /** From now on; everything passes before. */ hold: () => void; release: () => void; close: () => Promise<void> };

/** Stands between a browser and the server, and holds back the rest of every answer to one address, and every script, from when it is told to until it is released. */
export async function holdAnswersTo(path: string, part: Part, serverUrl: string): Promise<HeldAnswers> {
  const [begun, released] = [aMoment(), aMoment()];
  let isHolding = false;
  const server = createServer((asked, answer) => {
    const { pathname } = new URL(asked.url ?? '/', serverUrl);
    const passed = request(new URL(asked.url ?? '/', serverUrl), { method: asked.method, headers: { ...asked.headers, 'accept-encoding': 'identity' } }, (given) => {
      const { 'content-length': _, ...headers } = given.headers;
      answer.writeHead(given.statusCode ?? 500, headers);
      if (isHolding && pathname === path) void sendSlowly(given, answer);
      else if (isHolding && pathname.startsWith('/assets/')) void released.come.then(() => given.pipe(answer));
      else given.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  async function sendSlowly(given: NodeJS.ReadableStream, answer: NodeJS.WritableStream & { flushHeaders: () => void }): Promise<void> {
    const words = await text(given);
    const until = part === 'its head' ? 0 : part === 'one half' ? Math.floor(words.length / 2) : words.length;
    if (until === 0) answer.flushHeaders();
    else answer.write(words.slice(0, until));
    begun.comes();
    await released.come;
    answer.end(words.slice(until));
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async () => {
    released.comes();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const hold = () => {
    isHolding = true;
  };
  const release = () => {
    isHolding = false;
    released.comes();
  };
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, isHeld: begun.come, hold, release, close };
}

/** Something that comes once, and may be waited for. */
function aMoment(): { come: Promise<void>; comes: () => void } {
  let comes: () => void = () => undefined;
  const come = new Promise<void>((resolve) => (comes = resolve));
  return { come, comes };
}
