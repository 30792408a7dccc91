import sharp, { type Metadata } from 'sharp';
import { imageLimits, imageWords } from '#domain/document/image-limits.ts';
import type { PreparedImage } from '#domain/document/image-store.ts';
import { invalid, isRefusal, type Refusal } from '#domain/refusal.ts';

const SECONDS = 20;
const JPEG_QUALITY = 82;
/** A picture without transparency that is heavier than this as PNG is a photograph, whatever it came as. */
const HEAVY_PNG_BYTES = 1024 * 1024;
/** What reads the kinds that are taken. The library can read more, of which some (SVG, PDF) open files and addresses by themselves. */
const READERS = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((kind) => `VipsForeignLoad${kind}Buffer`);

sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: READERS });
// One thread for each image, and nothing kept in between: what bounds the work is how many are read at once.
sharp.concurrency(1);
sharp.cache(false);

/**
 * Writes an image anew, upright, at most as large as images are kept, with nothing of the sent file but its pixels: no
 * place, no camera, nothing behind its end. Of a moving image the first picture stays. The kind is told by the content;
 * refuses with `invalid` what is no image, and what is damaged, too large or too slow to read.
 */
export async function prepareImage(sent: Uint8Array): Promise<PreparedImage> {
  if (sent.length === 0) throw invalid(null, 'empty', imageWords.empty());
  if (sent.length > imageLimits.fileBytes) throw invalid(null, 'too-large', imageWords.tooLarge());
  try {
    const found = await sharp(sent, { limitInputPixels: false }).metadata();
    const objection = objectionTo(found);
    if (objection) throw objection;
    return await write(sent, found);
  } catch (thrown) {
    throw isRefusal(thrown) ? thrown : refusalOf(thrown);
  }
}

function objectionTo({ format, compression, width, height }: Metadata): Refusal | null {
  // The form of Apple's photos, whose compression few may read; with another compression it is AVIF.
  if (format === 'heif' && compression !== 'av1') return invalid(null, 'not-an-image', imageWords.heic());
  return width * height > imageLimits.pixels ? invalid(null, 'too-many-pixels', imageWords.tooManyPixels()) : null;
}

async function write(sent: Uint8Array, { format, hasAlpha }: Metadata): Promise<PreparedImage> {
  const upright = sharp(sent, { limitInputPixels: imageLimits.pixels, failOn: 'error' })
    .autoOrient()
    .resize({ width: imageLimits.keptWidth, height: imageLimits.keptHeight, fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: SECONDS });
  const isDrawn = hasAlpha || format === 'png' || format === 'gif';
  if (isDrawn) {
    const { data: bytes, info: written } = await upright.clone().png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true });
    if (hasAlpha || bytes.length <= HEAVY_PNG_BYTES) return { bytes, type: 'image/png', width: written.width, height: written.height };
  }
  const { data: bytes, info: written } = await upright.jpeg({ quality: JPEG_QUALITY, mozjpeg: true }).toBuffer({ resolveWithObject: true });
  return { bytes, type: 'image/jpeg', width: written.width, height: written.height };
}

/** What the library says of a file that it cannot read to its end. */
function refusalOf(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return thrown;
  if (/unsupported image format|unsupported codec|No decoding plugin/i.test(thrown.message)) return invalid(null, 'not-an-image', imageWords.notAnImage());
  if (/pixel limit/i.test(thrown.message)) return invalid(null, 'too-many-pixels', imageWords.tooManyPixels());
  if (/timeout/i.test(thrown.message)) return invalid(null, 'too-slow', imageWords.tooSlow());
  return invalid(null, 'broken', imageWords.broken());
}
