// @vitest-environment jsdom
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import { Doc } from 'yjs';
import { closeCodes } from '#domain/document/close-codes.ts';
import { connectDocument, type DocumentConnection } from './document-connection.ts';
import type { DeviceCopy, FoundOnDevice } from './offline/device-copy.ts';

let close: (() => void) | undefined;
afterEach(() => close?.());

/** A server that closes every connection with this code, and counts them. */
async function aServerThatCloses(code: number, device?: DeviceCopy): Promise<{ connection: DocumentConnection; visits: () => number }> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  let visits = 0;
  server.on('connection', (socket) => {
    visits += 1;
    socket.close(code);
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const connection = connectDocument(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/collab`, 'room', new Doc(), true, { accountId: 'ada', device });
  close = () => {
    connection.close();
    server.close();
  };
  return { connection, visits: () => visits };
}

/** A device that keeps whatever it is given, and remembers what it is told. */
function aDevice(): { device: DeviceCopy; give: (found: FoundOnDevice) => void; told: string[] } {
  const told: string[] = [];
  let give: (found: FoundOnDevice) => void = () => undefined;
  const read = new Promise<FoundOnDevice>((resolve) => (give = resolve));
  const device: DeviceCopy = {
    read,
    kept: () => 'device',
    typed: () => told.push('typed'),
    isWholeNow: () => told.push('whole'),
    noteUnsent: (hasUnsent) => told.push(hasUnsent ? 'unsent' : 'sent'),
    setAside: () => told.push('set aside'),
    watch: () => undefined,
    close: () => undefined,
  };
  return { device, give: (found) => give(found), told };
}

describe('a connection from a browser', () => {
  it('[CLI-1] stays away after a final code, and says why', async () => {
    const { connection, visits } = await aServerThatCloses(closeCodes.forbidden.code);
    await vi.waitFor(() => expect(connection.known().ended?.sentence).toBe(closeCodes.forbidden.sentence()));
    expect(connection.provider.shouldConnect).toBe(false);
    expect(visits()).toBe(1);
  });

  it('[CLI-1] stays away after a final code also when the device finds its network again, until the person says so', async () => {
    const { connection, visits } = await aServerThatCloses(closeCodes.signIn.code);
    await vi.waitFor(() => expect(connection.known().ended?.remedy).toBe('sign-in'));
    window.dispatchEvent(new Event('online'));
    expect(connection.provider.shouldConnect).toBe(false);
    connection.comeBack();
    await vi.waitFor(() => expect(visits()).toBe(2));
  });

  it('[CLI-1] knows in which words the server asked it to come back later', async () => {
    const { connection } = await aServerThatCloses(closeCodes.tooBusy.code);
    await vi.waitFor(() => expect(connection.known()).toMatchObject({ isAway: true, ended: null, waiting: closeCodes.tooBusy.sentence() }));
  });

  it('tells a device without a network from a server that is away', async () => {
    const { connection } = await aServerThatCloses(1000);
    await vi.waitFor(() => expect(connection.known()).toMatchObject({ isAway: true, isDeviceOffline: false }));
    window.dispatchEvent(new Event('offline'));
    expect(connection.known().isDeviceOffline).toBe(true);
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

  it('[CLI-3] begins once the device was read, and knows of the words that it kept unsent', async () => {
    const { device, give } = aDevice();
    const { connection, visits } = await aServerThatCloses(closeCodes.restarting.code, device);
    expect([connection.provider.shouldConnect, connection.known().hasOpened]).toEqual([false, false]);
    give({ isWhole: true, hasUnsent: true });
    await vi.waitFor(() => expect(visits()).toBeGreaterThan(0));
    expect(connection.known()).toMatchObject({ hasOpened: true, hasUnsent: true, kept: 'device' });
  });

  it('[CLI-3] tells the device what was typed, and which words the server refused for good', async () => {
    const { device, give, told } = aDevice();
    const { connection } = await aServerThatCloses(closeCodes.wrongAuthor.code, device);
    give({ isWhole: true, hasUnsent: false });
    await vi.waitFor(() => expect(connection.known().ended).not.toBeNull());
    connection.provider.doc.getText('content').insert(0, 'typed');
    expect(told).toEqual(['set aside', 'typed', 'unsent']);
  });
});
