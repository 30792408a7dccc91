import { readVarString, readVarUint } from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import type { Doc } from 'yjs';
import { messageTypes, syncSteps } from '#domain/document/message-types.ts';
import { t } from '#domain/words/t.ts';
import type { DeviceCopy } from './offline/device-copy.ts';
import { rememberUnsent } from './offline/remember-unsent.ts';
import { readWordsOfOthers } from './words-of-others.ts';
import { afterClose, isRefusedForGood, type Known, nothingKnown, wouldLoseWords } from './saved-state.ts';

/** Returns are spread over this long, so that a server that comes back is not met by everybody at once. */
const SPREAD_MS = 4_000;
const NO_LONGER = { sentence: t`You may read here, but no longer write.`, remedy: 'reload' } as const;

export type DocumentConnection = {
  provider: WebsocketProvider;
  known: () => Known;
  /** Connects once more after an end for good, when the person says that its reason is gone. */
  comeBack: () => void;
  /** The person has read what the house did to the text. */
  noticeRead: () => void;
  /** Calls when something is newly known; answers with what stops that. */
  watch: (changed: () => void) => () => void;
  /** Calls just before words of others are read into the text; answers with what stops that. */
  beforeWords: (coming: () => void) => () => void;
  /** Calls when the remarks on the text may be others than before: when the server says so, and after each time away. */
  watchRemarks: (changed: () => void) => () => void;
  close: () => void;
};

const watchedBy = (watchers: Set<() => void>) => (call: () => void) => {
  watchers.add(call);
  return () => void watchers.delete(call);
};

type Beside = {
  /** Whose page it is: the server lets nobody else send its words. */
  accountId?: string;
  /** Where the document is kept beside the server; the connection begins once it was read. */
  device?: DeviceCopy;
};

/**
 * Connects a Yjs document with the document server by the y-websocket client, and follows what of it is saved.
 * Tabs of one browser do not talk to each other past the server and its access check.
 */
export function connectDocument(url: string, documentId: string, ydoc: Doc, mayWrite: boolean, { accountId, device }: Beside = {}): DocumentConnection {
  const watchers = new Set<() => void>();
  const remarkWatchers = new Set<() => void>();
  const wordWatchers = new Set<() => void>();
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

  const provider = new WebsocketProvider(url, documentId, ydoc, { WebSocketPolyfill: CountingSocket, disableBc: true, connect: device === undefined, params: { saved: 'yes', ...(accountId !== undefined && { as: accountId }) } });
  // The first state of a tab counts as none with all others: they would know of it only once it moves, or a quarter of a minute later.
  provider.awareness.setLocalState({});
  let isClosed = false;
  provider.messageHandlers[messageTypes.saved] = (_encoder, decoder) => learn({ saved: readVarUint(decoder) });
  provider.messageHandlers[messageTypes.unstorable] = (_encoder, decoder) => learn({ isUnstorable: readVarUint(decoder) === 1 });
  provider.messageHandlers[messageTypes.notice] = (_encoder, decoder) => learn({ notice: readVarString(decoder) });
  const words = readWordsOfOthers(provider, () => {
    for (const coming of wordWatchers) coming();
  });
  const remarksChanged = () => {
    for (const changed of remarkWatchers) changed();
  };
  provider.messageHandlers[messageTypes.remarks] = remarksChanged;
  provider.messageHandlers[messageTypes.permission] = () => {
    if (!mayWrite) return;
    // This page was opened for writing. What stands on it stays there to be copied, and is sent no more.
    learn({ ended: NO_LONGER });
    provider.disconnect();
  };

  provider.on('status', ({ status }) => {
    if (status !== 'connected') return;
    learn({ isConnected: true, isAway: false, isDeviceOffline: false, waiting: null, sent: 0, saved: 0 });
    remarksChanged();
  });
  provider.on('sync', (isSynced) => {
    learn({ isSynced, isOpening: known.isOpening && !isSynced, hasOpened: known.hasOpened || isSynced });
    if (isSynced) device?.isWholeNow();
  });
  const lost = (): Partial<Known> => ({ isConnected: false, isAway: true, isSynced: false, isDeviceOffline: !navigator.onLine, hasUnsent: wouldLoseWords(known), isUnstorable: false });
  provider.on('connection-close', (closed) => {
    if (isClosed) return;
    words.readNow();
    if (known.ended !== null) return learn(lost());
    const code = closed?.code ?? 1006;
    const { then, sentence, remedy } = afterClose(code);
    if (isRefusedForGood(code)) device?.setAside();
    learn({ ...lost(), ...(then === 'stop' ? { ended: { sentence, remedy } } : { waiting: sentence || known.waiting }) });
    if (then === 'return-now') return;
    provider.shouldConnect = false;
    // Without a network every try would fail; its return is told by the device.
    if (then === 'return-later') returning = setTimeout(() => navigator.onLine && provider.connect(), Math.random() * SPREAD_MS);
  });
  /** What the device gives is not typed. */
  let isReading = device !== undefined;
  const note = (_update: Uint8Array, origin: unknown) => {
    if (origin === provider || isReading) return;
    device?.typed();
    if (!known.isConnected) learn({ hasUnsent: true });
  };
  ydoc.on('update', note);
  device?.watch(() => learn({ kept: device.kept() }));
  void device?.read.then(({ isWhole, hasUnsent }) => {
    isReading = false;
    if (isClosed) return;
    learn({ kept: device.kept(), hasOpened: isWhole, hasUnsent });
    provider.connect();
  });
  // A line that was pulled breaks for the socket only much later; the device knows at once.
  const lineLost = () => {
    learn({ ...lost(), isDeviceOffline: true });
    provider.ws?.close();
  };
  const lineBack = () => {
    if (known.ended !== null) return;
    clearTimeout(returning);
    provider.connect();
  };
  window.addEventListener('offline', lineLost);
  window.addEventListener('online', lineBack);

  const watch = watchedBy(watchers);
  const forget = device && rememberUnsent({ known: () => known, watch }, device);

  return {
    provider,
    known: () => known,
    comeBack: () => {
      learn({ ended: null });
      provider.connect();
    },
    noticeRead: () => learn({ notice: null }),
    watch,
    beforeWords: watchedBy(wordWatchers),
    watchRemarks: watchedBy(remarkWatchers),
    close: () => {
      isClosed = true;
      forget?.();
      device?.close();
      clearTimeout(returning);
      watchers.clear();
      remarkWatchers.clear();
      window.removeEventListener('offline', lineLost);
      window.removeEventListener('online', lineBack);
      ydoc.off('update', note);
      words.stop();
      provider.destroy();
    },
  };
}
