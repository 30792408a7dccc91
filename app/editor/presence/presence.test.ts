import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import { applyUpdate, Doc } from 'yjs';
import { nothingKnown } from '../saved-state.ts';
import { WRITING_MS } from './people-here.ts';
import { createPresence, LOOK_MS } from './presence.ts';
import { SILENT_MS } from './tabs-here.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The text open in your tab, with what the server tells of others put into it by hand. */
function anOpenText() {
  const ydoc = new Doc();
  const provider = new WebsocketProvider('ws://nowhere', 'room', ydoc, { connect: false, disableBc: true, WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket });
  const { awareness } = provider;
  let known = { ...nothingKnown, isConnected: true, isSynced: true };
  let learnt: () => void = () => undefined;
  const connection = { provider, known: () => known, watch: (changed: () => void) => ((learnt = changed), () => undefined) };
  const findHeadings = vi.fn(() => (clientId: number) => `Heading ${clientId}`);
  const presence = createPresence({ connection, ydoc, you: { person: 'y', name: 'Yara', perspective: 'coach' }, findHeadings });
  const close = presence.open();
  onTestFinished(() => {
    close();
    provider.destroy();
    ydoc.destroy();
  });
  const hear = (clientId: number, state: object | null, origin: unknown = provider) => {
    const isKnown = awareness.states.has(clientId);
    if (state === null) awareness.states.delete(clientId);
    else awareness.states.set(clientId, state);
    const [added, updated, removed] = [!isKnown && state !== null, isKnown && state !== null, state === null].map((is) => (is ? [clientId] : []));
    awareness.emit('change', [{ added, updated, removed }, origin]);
  };
  return {
    ydoc,
    presence,
    findHeadings,
    hear,
    /** What the list says, once it has been looked at. */
    list: () => {
      vi.advanceTimersByTime(LOOK_MS);
      return presence.here().people.map(({ name, isWriting }) => (isWriting ? `${name} writes` : name));
    },
    setLine: (is: boolean) => {
      known = { ...known, isConnected: is, isSynced: is };
      learnt();
    },
  };
}

const at = (name: string, cursor: number | null = null, person = name) => ({ user: { name, perspective: 'coach', person }, cursor });

describe('presence', () => {
  it('has you alone, until others are heard of', () => {
    const { list, hear } = anOpenText();
    expect(list()).toEqual(['Yara']);
    hear(1, at('Ada'));
    expect(list()).toEqual(['Yara', 'Ada']);
  });

  it('says that somebody writes when their caret moves, for ten seconds', () => {
    const { list, hear } = anOpenText();
    hear(1, at('Ada', 3));
    expect(list()).toEqual(['Yara', 'Ada']);
    hear(1, at('Ada', 4));
    expect(list()).toEqual(['Yara', 'Ada writes']);
    vi.advanceTimersByTime(WRITING_MS);
    expect(list()).toEqual(['Yara', 'Ada']);
  });

  it('says that somebody writes who types at the end of a line, where no caret moves', () => {
    const { list, hear, ydoc } = anOpenText();
    const theirs = new Doc();
    hear(theirs.clientID, at('Ada', 3));
    theirs.on('update', (update: Uint8Array) => applyUpdate(ydoc, update));
    theirs.getText('content').insert(0, 'words');
    expect(list()).toEqual(['Yara', 'Ada writes']);
  });

  it('does not look again for a key press of your own', () => {
    const { findHeadings, ydoc, list } = anOpenText();
    list();
    findHeadings.mockClear();
    ydoc.getText('content').insert(0, 'words');
    list();
    expect(findHeadings).not.toHaveBeenCalled();
  });

  it('looks four times a second at most, and tells only when the list reads otherwise', () => {
    const { presence, hear, findHeadings, list } = anOpenText();
    for (const clientId of [1, 2]) hear(clientId, at(`P${clientId}`, 0));
    hear(1, at('P1', 1));
    list();
    const changed = vi.fn();
    presence.watch(changed);
    findHeadings.mockClear();
    for (let place = 2; place < 102; place += 1) {
      hear(1, at('P1', place));
      vi.advanceTimersByTime(10);
    }
    expect(findHeadings.mock.calls.length).toBeLessThanOrEqual(4);
    expect(findHeadings.mock.calls.length).toBeGreaterThanOrEqual(3);
    expect(changed).not.toHaveBeenCalled();
  });

  it('keeps rows where they are: who comes is below, and who comes back is where they were', () => {
    const { list, hear } = anOpenText();
    hear(1, at('Person 10'));
    hear(2, at('Person 9'));
    expect(list()).toEqual(['Yara', 'Person 9', 'Person 10']);
    hear(3, at('Ada'));
    hear(2, null);
    expect(list()).toEqual(['Yara', 'Person 10', 'Ada']);
    hear(4, at('Person 9'));
    expect(list()).toEqual(['Yara', 'Person 9', 'Person 10', 'Ada']);
  });

  it('keeps a tab for a while that only fell silent behind others, and lets it speak again', () => {
    const { list, hear } = anOpenText();
    hear(1, at('Ada'));
    hear(1, null, 'timeout');
    expect(list()).toEqual(['Yara', 'Ada']);
    hear(1, at('Ada'));
    vi.advanceTimersByTime(SILENT_MS);
    expect(list()).toEqual(['Yara', 'Ada']);
    hear(1, null, 'timeout');
    vi.advanceTimersByTime(SILENT_MS);
    expect(list()).toEqual(['Yara']);
  });

  it('knows nobody while the line is lost', () => {
    const { presence, hear, list, setLine } = anOpenText();
    hear(1, at('Ada'));
    expect(list()).toEqual(['Yara', 'Ada']);
    setLine(false);
    expect(presence.here()).toMatchObject({ isKnown: false, people: [{ name: 'Yara' }] });
    setLine(true);
    expect(presence.here().isKnown).toBe(true);
  });
});
