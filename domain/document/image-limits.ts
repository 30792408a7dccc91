import { t } from '../words/t.ts';

const MEGABYTE = 1024 * 1024;

/** What one image may be, and how much of them a document keeps. */
export const imageLimits = {
  /** As it is sent, before it is read. */
  fileBytes: 10 * MEGABYTE,
  /** Width times height: a file of some kilobytes can ask for gigabytes of them. */
  pixels: 40_000_000,
  /** As it is kept, in pixels; the height bounds pictures of whole pages. */
  keptWidth: 2_000,
  keptHeight: 8_000,
  perDocument: 200,
  bytesPerDocument: 200 * MEGABYTE,
} as const;

/** What an image says for itself, in characters. */
export const IMAGE_WORDS_MAX = 500;

/** Why an image is not taken, as the person reads it. */
export const imageWords = {
  notAnImage: () => t`That file is not an image. Use a JPEG, PNG, WebP, GIF or AVIF.`,
  heic: () => t`This photo is in a form that browsers cannot show (HEIC). Save it as a JPEG and try again.`,
  empty: () => t`That file is empty. Choose another one.`,
  broken: () => t`This image is damaged or was cut off on its way. Open it on your device to see whether it is whole, and try again.`,
  tooLarge: () => t`That file is larger than ${imageLimits.fileBytes / MEGABYTE} MB. Make it smaller and try again.`,
  tooManyPixels: () => t`This image has more than ${imageLimits.pixels / 1_000_000} million pixels. Make it smaller and try again.`,
  tooSlow: () => t`This image took too long to read. Make it smaller and try again.`,
  full: () => t`This text already keeps as many images as it can: ${imageLimits.perDocument}, or ${imageLimits.bytesPerDocument / MEGABYTE} MB of them. The text itself can go on.`,
  busy: () => t`Many images arrive at once. Yours was not taken yet; try again in a moment.`,
} as const;

/** How many bytes something takes, as people read it: "340 kB", "2.1 MB". */
export const fileSizeWords = (bytes: number): string => (bytes < MEGABYTE ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / MEGABYTE).toFixed(1)} MB`);
