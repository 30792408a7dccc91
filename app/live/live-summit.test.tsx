// @vitest-environment jsdom
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Snapshot } from '#domain/live/entries.ts';
import type { Answer, RefusedEvent, Watched } from '#domain/live-events.ts';
import { LiveSummitLine, useChannel } from './live-summit.tsx';

const brought: Snapshot = { epoch: 'one', version: 3, entries: {} };
const takenBack: RefusedEvent = { kind: 'forbidden', code: 'forbidden', message: 'Your place was taken back.', retryAfterSeconds: null };
const nothingNew: Answer<Watched> = { ok: true, value: { kind: 'deltas', deltas: [] } };

/** The page's end of a line whose other end is this test. */
class FakeSocket {
  connected = false;
  watchAnswer: Answer<Watched> = nothingNew;
  /** So many times it does not answer in time what is to be watched. */
  silences = 0;
  readonly #heard = new Map<string, (...told: unknown[]) => void>();
  on = (event: string, hear: (...told: unknown[]) => void) => void this.#heard.set(event, hear);
  hears = (event: string) => this.#heard.has(event);
  tell = (event: string, ...told: unknown[]) => this.#heard.get(event)?.(...told);
  timeout = () => this;
  emit = () => undefined;
  disconnect = () => undefined;
  emitWithAck = async (event: string): Promise<Answer> => {
    if (event !== 'watch') return { ok: true, value: Date.now() };
    if (this.silences === 0) return this.watchAnswer;
    this.silences -= 1;
    throw new Error('operation has timed out');
  };

  connect(): void {
    this.connected = true;
    this.tell('connect');
  }
}

let socket: FakeSocket;
let root: Root;
let place: HTMLElement;
beforeEach(() => {
  socket = new FakeSocket();
  vi.doMock('socket.io-client', () => ({ io: () => socket }));
  place = document.createElement('div');
  root = createRoot(place);
});
afterEach(() => {
  root.unmount();
  vi.doUnmock('socket.io-client');
});

const Own = () => useChannel('me', brought).refusal?.message ?? 'all is well';

/** A page that shows why a channel may not be watched, with its line up. */
async function openPage(): Promise<void> {
  root.render(
    <LiveSummitLine slug="hall" serverAt={Date.now()}>
      <Own />
    </LiveSummitLine>,
  );
  await expect.poll(() => socket.hears('closed')).toBe(true);
  socket.connect();
}

describe('a channel of a page', () => {
  it('that may not be watched any more says so, also when no step came before', async () => {
    await openPage();
    await expect.poll(() => place.textContent).toBe('all is well');
    socket.tell('closed', 'me', takenBack);
    await expect.poll(() => place.textContent).toBe('Your place was taken back.');
  });

  it('that is refused when it is asked for says so, and no more once it may be watched again, also when nothing else has changed', async () => {
    socket.watchAnswer = { ok: false, refusal: takenBack };
    await openPage();
    await expect.poll(() => place.textContent).toBe('Your place was taken back.');
    socket.watchAnswer = nothingNew;
    socket.connect();
    await expect.poll(() => place.textContent).toBe('all is well');
  });

  it('that is not answered in time is asked for again while the line is up', async () => {
    socket.silences = 1;
    socket.watchAnswer = { ok: false, refusal: takenBack };
    await openPage();
    await expect.poll(() => place.textContent).toBe('Your place was taken back.');
  });
});
