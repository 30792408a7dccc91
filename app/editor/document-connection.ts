import { readVarUint } from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import type { Doc } from 'yjs';
import { messageTypes, syncSteps } from '#domain/document/message-types.ts';
import { afterClose, type Known, nothingKnown } from './saved-state.ts';

/** Returns are spread over this long, so that a server that comes back is not met by everybody at once. */
const SPREAD_MS = 4_000;
const NO_LONGER = 'You may read here, but no longer write. What is on this page and not saved can still be copied; load the page again to read on.';

export type DocumentConnection = {
  provider: WebsocketProvider;
  known: () => Known;
  /** Calls when something is newly known; answers with what stops that. */
  watch: (changed: () => void) => () => void;
  close: () => void;
};

/**
 * Connects a Yjs document with the document server by the y-websocket client, and follows what of it is saved.
 * Tabs of one browser do not talk to each other past the server and its access check.
 */
export function connectDocument(url: string, documentId: string, ydoc: Doc, mayWrite: boolean): DocumentConnection {
  const watchers = new Set<() => void>();
  let known = nothingKnown;
  let returning: ReturnType<typeof setTimeout> | undefined;
  const learn = (news: Partial<Known>) => {
    known = { ...known, ...news };
    for (const changed of watchers) changed();
  };

  /** Counts the edits it sends, whoever of the client's parts sends them. */
  class CountingSocket extends WebSocket {
    override send(bytes: Uint8Array<ArrayBuffer>): void {
      // The answer to the server's question holds all that it lacks, also what was typed while nothing could be sent.
      if (bytes[0] === messageTypes.sync && bytes[1] !== syncSteps.ask) learn({ sent: known.sent + 1, hasUnsent: known.hasUnsent && bytes[1] !== syncSteps.answer });
      super.send(bytes);
    }
  }

  const provider = new WebsocketProvider(url, documentId, ydoc, { WebSocketPolyfill: CountingSocket, disableBc: true, params: { saved: 'yes' } });
  provider.messageHandlers[messageTypes.saved] = (_encoder, decoder) => learn({ saved: readVarUint(decoder) });
  provider.messageHandlers[messageTypes.unstorable] = (_encoder, decoder) => learn({ isUnstorable: readVarUint(decoder) === 1 });
  provider.messageHandlers[messageTypes.permission] = () => {
    if (!mayWrite) return;
    // This page was opened for writing. What stands on it stays there to be copied, and is sent no more.
    learn({ ended: NO_LONGER });
    provider.disconnect();
  };

  provider.on('status', ({ status }) => {
    if (status === 'connected') learn({ isConnected: true, sent: 0, saved: 0 });
  });
  provider.on('sync', (isSynced) => learn({ isSynced }));
  provider.on('connection-close', (closed) => {
    if (known.ended !== null) return learn({ isConnected: false, isSynced: false });
    const { then, sentence } = afterClose(closed?.code ?? 1006);
    learn({ isConnected: false, isSynced: false, hasUnsent: known.hasUnsent || known.saved < known.sent, isUnstorable: false, ended: then === 'stop' ? sentence : null });
    if (then === 'return-now') return;
    provider.shouldConnect = false;
    // Without a network every try would fail; its return is told by the device.
    if (then === 'return-later') returning = setTimeout(() => navigator.onLine && provider.connect(), Math.random() * SPREAD_MS);
  });
  const note = (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider && !known.isConnected) learn({ hasUnsent: true });
  };
  ydoc.on('update', note);
  // A line that was pulled breaks for the socket only much later; the device knows at once.
  const lineLost = () => {
    learn({ isConnected: false, isSynced: false, hasUnsent: known.hasUnsent || known.saved < known.sent });
    provider.ws?.close();
  };
  const lineBack = () => {
    clearTimeout(returning);
    provider.connect();
  };
  window.addEventListener('offline', lineLost);
  window.addEventListener('online', lineBack);

  return {
    provider,
    known: () => known,
    watch: (changed) => {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
    close: () => {
      clearTimeout(returning);
      watchers.clear();
      window.removeEventListener('offline', lineLost);
      window.removeEventListener('online', lineBack);
      ydoc.off('update', note);
      provider.destroy();
    },
  };
}
