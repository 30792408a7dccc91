import { fromBase64, toBase64 } from 'lib0/buffer';
import { decodeRelativePosition, encodeRelativePosition, type RelativePosition } from 'yjs';

/** Far more than a position within one text takes. */
const MOST_CHARACTERS = 120;

/** One end of an anchor as it is kept: a Yjs relative position in base64. */
export const writeAnchorPoint = (position: RelativePosition): string => toBase64(encodeRelativePosition(position));

/** The position that was kept; null for what is none, or does not stand at a character. */
export function readAnchorPoint(written: string): RelativePosition | null {
  if (written.length > MOST_CHARACTERS) return null;
  try {
    const position = decodeRelativePosition(fromBase64(written));
    return position.item === null ? null : position;
  } catch {
    return null;
  }
}

export const isAnchorPoint = (written: string): boolean => readAnchorPoint(written) !== null;
