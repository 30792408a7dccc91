import { documentLimits } from '#domain/document/limits.ts';
import { t } from '#domain/words/t.ts';

/** What is pasted goes out in one frame, in which blocks and formatting take their bytes beside the words. */
const PASTE_BYTES = documentLimits.frameBytes / 2;
const MEGABYTE = 1024 * 1024;

export const TOO_LARGE_TO_PASTE = t`That is too much to paste in one piece; nothing was changed. Paste it in parts of less than ${PASTE_BYTES / MEGABYTE} MB.`;

/**
 * Whether this would be refused by the server once it is sent. Asked before the editor reads it, which would stop the page
 * for as long as the reading takes. Formatting is not counted where the words are there without it: pictures weigh much and are left out.
 */
export function isTooLargeToPaste(pasted: Pick<DataTransfer, 'getData'>): boolean {
  const words = pasted.getData('text/plain') || pasted.getData('text/html');
  return words.length > PASTE_BYTES || (words.length > PASTE_BYTES / 3 && new TextEncoder().encode(words).length > PASTE_BYTES);
}
