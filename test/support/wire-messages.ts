import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { messageTypes, type syncSteps } from '#domain/document/message-types.ts';

/** A `sync` message as a browser sends it. */
export function syncMessage(step: (typeof syncSteps)[keyof typeof syncSteps], body: Uint8Array): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, messageTypes.sync);
  writeVarUint(encoder, step);
  writeVarUint8Array(encoder, body);
  return toUint8Array(encoder);
}

/** The messages within WebSocket frames that were written at once. */
export function messagesIn(frames: Buffer): Buffer[] {
  const messages: Buffer[] = [];
  for (let at = 0; at < frames.length; ) {
    const short = frames.readUInt8(at + 1);
    const header = short < 126 ? 2 : short === 126 ? 4 : 10;
    const length = short < 126 ? short : short === 126 ? frames.readUInt16BE(at + 2) : Number(frames.readBigUInt64BE(at + 2));
    messages.push(frames.subarray(at + header, at + header + length));
    at += header + length;
  }
  return messages;
}
