// @vitest-environment jsdom
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import { Doc } from 'yjs';
import { closeCodes } from '#domain/document/close-codes.ts';
import { connectDocument, type DocumentConnection } from './document-connection.ts';

let close: (() => void) | undefined;
afterEach(() => close?.());

/** A server that closes every connection with this code, and counts them. */
async function aServerThatCloses(code: number): Promise<{ connection: DocumentConnection; visits: () => number }> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  let visits = 0;
  server.on('connection', (socket) => {
    visits += 1;
    socket.close(code);
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const connection = connectDocument(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/collab`, 'room', new Doc(), true);
  close = () => {
    connection.close();
    server.close();
  };
  return { connection, visits: () => visits };
}

describe('a connection from a browser', () => {
  it('[CLI-1] stays away after a final code, and says why', async () => {
    const { connection, visits } = await aServerThatCloses(closeCodes.forbidden.code);
    await vi.waitFor(() => expect(connection.known().ended).toBe(closeCodes.forbidden.sentence));
    expect(connection.provider.shouldConnect).toBe(false);
    expect(visits()).toBe(1);
  });

  it('[CLI-1] comes back at once when its access has changed', async () => {
    const { visits } = await aServerThatCloses(closeCodes.accessChanged.code);
    await vi.waitFor(() => expect(visits()).toBeGreaterThan(1));
  });

  it('[CLI-2] keeps tabs of one browser from talking past the server', async () => {
    const { connection } = await aServerThatCloses(closeCodes.restarting.code);
    const anotherTab = new Doc();
    const other = connectDocument(connection.provider.serverUrl, 'room', anotherTab, true);
    connection.provider.doc.getText('content').insert(0, 'not past the server');
    await vi.waitFor(() => expect(other.known().isConnected || other.provider.shouldConnect).toBe(false));
    expect([connection.provider.bcconnected, other.provider.bcconnected, anotherTab.getText('content').toJSON()]).toEqual([false, false, '']);
    other.close();
  });

  it('knows that what is typed without a connection is not saved', async () => {
    const { connection } = await aServerThatCloses(closeCodes.forbidden.code);
    await vi.waitFor(() => expect(connection.known().ended).not.toBeNull());
    connection.provider.doc.getText('content').insert(0, 'kept here');
    expect(connection.known().hasUnsent).toBe(true);
  });
});
