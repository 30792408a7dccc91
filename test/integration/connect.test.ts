import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { connect } from '#db/connect.ts';

/** AuthenticationOk and ReadyForQuery, as Postgres says them. */
const WELCOME = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);

it('a connection that breaks as soon as it stands refuses its query and troubles nobody else', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write(WELCOME);
      socket.once('data', () => socket.resetAndDestroy());
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const unawaited: unknown[] = [];
  const note = (reason: unknown) => void unawaited.push(reason);
  process.on('unhandledRejection', note);
  onTestFinished(() => void process.off('unhandledRejection', note));

  const sql = connect(`postgres://somebody@127.0.0.1:${(server.address() as AddressInfo).port}/any`, { max: 1 });
  await expect(sql`select 1`).rejects.toMatchObject({ code: expect.stringMatching(/ECONNRESET|CONNECTION_CLOSED/) as string });
  await sql.end({ timeout: 0 });
  await new Promise((resolve) => setImmediate(resolve));
  expect(unawaited).toEqual([]);
});
