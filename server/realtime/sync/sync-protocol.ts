import { createDecoder, hasContent, readVarString, readVarUint, readVarUint8Array, type Decoder } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { documentLimits } from '#domain/document/limits.ts';
import { messageTypes, syncSteps } from '#domain/document/message-types.ts';
import { frameOf } from '../web-socket-frame.ts';

/** One client's caret as it travels: `state` is JSON, `null` when the client has gone. */
export type CursorEntry = { clientId: number; clock: number; state: string };

export type ClientMessage =
  | { kind: 'asks'; stateVector: Uint8Array }
  /** An answer holds all that the server lacked when it asked. */
  | { kind: 'edits'; update: Uint8Array; isAnswer: boolean }
  | { kind: 'moves-cursors'; entries: CursorEntry[] }
  | { kind: 'asks-cursors' }
  | { kind: 'unknown' };

/** Reads one message of the y-websocket protocol; throws when its bytes end early or its step does not exist. */
export function readMessage(bytes: Uint8Array): ClientMessage {
  const decoder = createDecoder(bytes);
  switch (readVarUint(decoder)) {
    case messageTypes.sync:
      return readSync(decoder);
    case messageTypes.cursors:
      return { kind: 'moves-cursors', entries: readCursors(readVarUint8Array(decoder)) };
    case messageTypes.askCursors:
      return { kind: 'asks-cursors' };
    default:
      return { kind: 'unknown' };
  }
}

function readSync(decoder: Decoder): ClientMessage {
  const step = readVarUint(decoder);
  const body = readVarUint8Array(decoder);
  if (step === syncSteps.ask) return { kind: 'asks', stateVector: body };
  if (step === syncSteps.answer || step === syncSteps.edit) return { kind: 'edits', update: body, isAnswer: step === syncSteps.answer };
  throw new Error(`There is no step ${step} of the sync protocol.`);
}

export function readCursors(bytes: Uint8Array): CursorEntry[] {
  const decoder = createDecoder(bytes);
  const entries: CursorEntry[] = [];
  const count = readVarUint(decoder);
  if (count > documentLimits.cursorsPerFrame) throw new Error('These are more carets than a document has.');
  for (let left = count; left > 0; left -= 1) {
    entries.push({ clientId: readVarUint(decoder), clock: readVarUint(decoder), state: readVarString(decoder) });
  }
  if (hasContent(decoder)) throw new Error('Bytes are left over after the cursors.');
  return entries;
}

/** Frames, ready to be sent. */
export const askFrame = (stateVector: Uint8Array): Buffer => syncFrame(syncSteps.ask, stateVector);
export const answerFrame = (update: Uint8Array): Buffer => syncFrame(syncSteps.answer, update);
export const editFrame = (update: Uint8Array): Buffer => syncFrame(syncSteps.edit, update);

function syncFrame(step: number, body: Uint8Array): Buffer {
  return frameOf(new Uint8Array([messageTypes.sync, step, ...varUint(body.length)]), body);
}

export function cursorsFrame(entries: readonly CursorEntry[]): Buffer {
  const encoder = createEncoder();
  writeVarUint(encoder, entries.length);
  for (const { clientId, clock, state } of entries) {
    writeVarUint(encoder, clientId);
    writeVarUint(encoder, clock);
    writeVarString(encoder, state);
  }
  const body = toUint8Array(encoder);
  const message = createEncoder();
  writeVarUint(message, messageTypes.cursors);
  writeVarUint8Array(message, body);
  return frameOf(toUint8Array(message));
}

export const savedFrame = (edits: number): Buffer => frameOf(new Uint8Array([messageTypes.saved, ...varUint(edits)]));
export const unstorableFrame = (isUnstorable: boolean): Buffer => frameOf(new Uint8Array([messageTypes.unstorable, isUnstorable ? 1 : 0]));
/** The protocol's own "permission denied", which tells a reader that what they typed was not taken. */
export const readOnlyFrame = (sentence: string): Buffer => sentenceFrame([messageTypes.permission, 0], sentence);
export const remarksFrame = (): Buffer => frameOf(new Uint8Array([messageTypes.remarks]));
export const noticeFrame = (sentence: string): Buffer => sentenceFrame([messageTypes.notice], sentence);

function sentenceFrame(numbers: readonly number[], sentence: string): Buffer {
  const encoder = createEncoder();
  for (const number of numbers) writeVarUint(encoder, number);
  writeVarString(encoder, sentence);
  return frameOf(toUint8Array(encoder));
}

function varUint(number: number): number[] {
  const bytes: number[] = [];
  let rest = number;
  while (rest > 127) {
    bytes.push(128 | (rest & 127));
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}
