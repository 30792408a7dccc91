import { createHash } from 'node:crypto';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { bundlePaths } from '#domain/bundle/bundle-paths.ts';

export type BundleFile = { path: string; bytes: Uint8Array };
export type WrittenZip = { /** SHA-256 of the zip, in hexadecimal. */ hash: string; size: number; files: number };

/** The earliest that a zip can say, on whatever clock: a bundle does not tell when it was made. */
const FIRST_DAY = new Date(1980, 0, 1);
/** Pressed already. */
const STORED = /\.(png|jpg|pdf|docx|epub|yjs)$/;
const LEVEL = 6;
/** As much is pressed before everybody else gets their turn. */
const PIECE_BYTES = 512 * 1024;

/**
 * Writes files as one zip, in the order in which they come, and their checksums as its last file. The same files are the same bytes on every
 * machine. Each file is let go before the next is asked for, and nothing is asked for before what there is was written.
 */
export async function writeZip(files: AsyncIterable<BundleFile>, write: (chunk: Uint8Array) => Promise<void>): Promise<WrittenZip> {
  const [whole, sums, chunks] = [createHash('sha256'), [] as string[], [] as Uint8Array[]];
  let size = 0;
  const zip = new Zip((defect, chunk) => {
    if (defect) throw defect;
    chunks.push(chunk);
  });
  const flush = async () => {
    for (const chunk of chunks.splice(0)) {
      whole.update(chunk);
      size += chunk.length;
      await write(chunk);
    }
    await new Promise((resolve) => setImmediate(resolve));
  };
  const add = async ({ path, bytes }: BundleFile) => {
    const entry = STORED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: LEVEL });
    entry.mtime = FIRST_DAY;
    zip.add(entry);
    for (let from = 0; from === 0 || from < bytes.length; from += PIECE_BYTES) {
      entry.push(bytes.subarray(from, from + PIECE_BYTES), from + PIECE_BYTES >= bytes.length);
      await flush();
    }
  };
  for await (const file of files) {
    sums.push(`${createHash('sha256').update(file.bytes).digest('hex')}  ${file.path}\n`);
    await add(file);
  }
  await add({ path: bundlePaths.checksums, bytes: new TextEncoder().encode(sums.join('')) });
  zip.end();
  await flush();
  return { hash: whole.digest('hex'), size, files: sums.length + 1 };
}
