import { once } from 'node:events';
import { Agent, get, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Arrival, type OpenPort, openPort } from '#server/http/open-port.ts';

const HOST = '127.0.0.1';
/** Longer than a test may take: whoever waits for it fails. */
const FOREVER_MS = 60_000;

async function aServer(app: RequestListener, arrival?: Arrival): Promise<OpenPort & { port: number }> {
  const opened = await openPort(app, { host: HOST, port: 0 }, arrival);
  onTestFinished(() => opened.close(0));
  return { ...opened, port: (opened.server.address() as AddressInfo).port };
}

async function ask(port: number, agent?: Agent): Promise<{ status: number | undefined; body: string; socket: Socket }> {
  const [response] = (await once(get({ host: HOST, port, agent }), 'response')) as [IncomingMessage];
  const body = (await response.setEncoding('utf8').toArray()).join('');
  return { status: response.statusCode, body, socket: response.socket };
}

describe('a port', () => {
  it('that is taken is refused with what to do', async () => {
    const { port } = await aServer(() => undefined);
    await expect(openPort(() => undefined, { host: HOST, port })).rejects.toThrow(
      `Port ${port} of ${HOST} is taken by another program. Stop that one, or set PORT to another number.`,
    );
  });

  it('of an address that is not of this machine is refused with what HOST may be', async () => {
    await expect(openPort(() => undefined, { host: '192.0.2.1', port: 0 })).rejects.toThrow(/HOST is 192\.0\.2\.1, which is no address of this machine/);
  });
});

describe('a request that arrives too slowly', () => {
  const sent = async (port: number, words: string) => {
    const socket = connect(port, HOST);
    socket.write(words);
    return (await socket.setEncoding('utf8').toArray()).join('');
  };
  const begun = 'POST / HTTP/1.1\r\nHost: plenary.test\r\n';

  it('is cut off with 408 while its headers are not all there', async () => {
    const { port } = await aServer(() => undefined, { headersMs: 50, requestMs: FOREVER_MS, checkedEveryMs: 10 });
    expect(await sent(port, begun)).toContain('HTTP/1.1 408');
  });

  it('is cut off with 408 while its body is not all there, and whoever reads it hears of it', async () => {
    const { server, port } = await aServer(() => undefined, { headersMs: 50, requestMs: 50, checkedEveryMs: 10 });
    const reading = (once(server, 'request') as Promise<[IncomingMessage]>).then(([request]) => request.toArray());
    const refused = expect(reading).rejects.toThrow('aborted');
    expect(await sent(port, `${begun}Content-Length: 10\r\n\r\na=1`)).toContain('HTTP/1.1 408');
    await refused;
  });

  it('has 20 seconds for its headers and three minutes for the largest body, unless told otherwise', async () => {
    const { server } = await aServer(() => undefined);
    expect([server.headersTimeout, server.requestTimeout]).toEqual([20_000, 180_000]);
  });
});

describe('closing', () => {
  it('does not wait for connections that were opened in advance, nor for those kept for later', async () => {
    const { port, close } = await aServer((_request, response) => void response.end('answer'));
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());
    await ask(port, agent);
    const inAdvance = connect(port, HOST);
    const begun = connect(port, HOST);
    await Promise.all([once(inAdvance, 'connect'), once(begun, 'connect')]);
    begun.write('GET / HT');
    await ask(port);
    await close(FOREVER_MS);
  });

  it('waits for a request that is being answered, and ends its connection with the answer', async () => {
    const { server, port, close } = await aServer(() => undefined);
    const asked = once(server, 'request') as Promise<[IncomingMessage, ServerResponse]>;
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());
    const answer = ask(port, agent);
    const [, response] = await asked;
    const closed = close(FOREVER_MS);
    response.end('late');
    expect(await answer).toMatchObject({ status: 200, body: 'late' });
    await closed;
  });

  it('cuts off a request that never ends when patience is over', async () => {
    const { server, port, close } = await aServer(() => undefined);
    const asked = once(server, 'request');
    const answer = ask(port);
    await asked;
    const cut = expect(answer).rejects.toThrow(/hang up|ECONNRESET/);
    await close(50);
    await cut;
  });
});
