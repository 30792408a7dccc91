const BINARY = 0x82;
const TEXT = 0x81;

/** One unmasked binary WebSocket frame (RFC 6455, section 5.2) around the parts of a message. */
export const frameOf = (...parts: readonly Uint8Array[]): Buffer => wrapped(BINARY, parts);

/** One unmasked text frame around a message. */
export const textFrameOf = (text: string): Buffer => wrapped(TEXT, [Buffer.from(text)]);

function wrapped(kind: number, parts: readonly Uint8Array[]): Buffer {
  let length = 0;
  for (const part of parts) length += part.length;
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = kind;
  if (header === 2) frame[1] = length;
  else if (header === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  let place = header;
  for (const part of parts) {
    frame.set(part, place);
    place += part.length;
  }
  return frame;
}
