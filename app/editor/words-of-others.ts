import { readVarUint, readVarUint8Array } from 'lib0/decoding';
import type { WebsocketProvider } from 'y-websocket';
import { applyUpdate, transact } from 'yjs';
import { messageTypes, syncSteps } from '#domain/document/message-types.ts';

/** After words of others were drawn, the page belongs to its writer for this many times as long as that took. */
const PAUSE_PER_DRAWING = 9;
const PAUSE_MS_AT_MOST = 400;
/** In a text where drawing takes so long that it would be felt, a letter is on the screen before words of others are drawn. */
const FELT_MS = 3;
const LETTER_MS = 45;

export type WordsOfOthers = { /** Reads at once whatever waits. */ readNow: () => void; stop: () => void };

/** One message that cannot be read, or drawn, holds up none of the others; it is told, as y-protocols does. */
function bear(work: () => void): void {
  try {
    work();
  } catch (defect) {
    console.error(defect);
  }
}

/**
 * Reads edits of others into the document, and tells `coming` just before. In a short text each at once; in a long one, where
 * drawing takes its time, those that come meanwhile together and between two keys, so that many writers do not hold up the keys
 * of this one. Carets wait with the words they stand behind.
 */
export function readWordsOfOthers(provider: WebsocketProvider, coming: () => void): WordsOfOthers {
  const edits: Uint8Array[] = [];
  const carets: (() => void)[] = [];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let pauseEnds = 0;
  let took = 0;
  let latestKey = -Infinity;
  let waitingSince = 0;
  const keyPressed = ({ timeStamp }: Event) => {
    latestKey = timeStamp;
  };
  window.addEventListener('keydown', keyPressed, true);
  const readNow = () => {
    clearTimeout(waiting);
    waiting = undefined;
    const began = performance.now();
    const hasWords = edits.length > 0;
    for (const draw of carets.splice(0)) bear(draw);
    if (hasWords) {
      coming();
      const bundle = edits.splice(0);
      const readAll = () => bundle.forEach((edit) => bear(() => applyUpdate(provider.doc, edit, provider)));
      // What throws behind the last of them could not draw what the document has.
      bear(() => transact(provider.doc, readAll, provider, false));
    }
    const ended = performance.now();
    if (hasWords) took = ended - began;
    pauseEnds = ended + Math.min(PAUSE_MS_AT_MOST, took * PAUSE_PER_DRAWING);
  };
  /** Keys that never stop hold up the words of others no longer than the longest pause. */
  const readSoon = () => {
    const now = performance.now();
    if (waiting === undefined) waitingSince = now;
    const letterDrawn = took > FELT_MS ? Math.min(latestKey + LETTER_MS, waitingSince + PAUSE_MS_AT_MOST) : 0;
    const pause = Math.max(pauseEnds, letterDrawn) - now;
    if (pause <= 0) readNow();
    else waiting = setTimeout(readSoon, pause);
  };
  const [readSync, readCarets] = [provider.messageHandlers[messageTypes.sync], provider.messageHandlers[messageTypes.cursors]];
  provider.messageHandlers[messageTypes.sync] = (encoder, decoder, ...rest) => {
    if (decoder.arr[decoder.pos] !== syncSteps.edit) {
      readNow();
      coming();
      readSync?.(encoder, decoder, ...rest);
      return;
    }
    readVarUint(decoder);
    edits.push(readVarUint8Array(decoder));
    if (waiting === undefined) readSoon();
  };
  provider.messageHandlers[messageTypes.cursors] = (...message) => {
    carets.push(() => readCarets?.(...message));
    if (waiting === undefined) readSoon();
  };
  const stop = () => {
    clearTimeout(waiting);
    window.removeEventListener('keydown', keyPressed, true);
  };
  return { readNow, stop };
}
