import { zipSync } from 'fflate';

/** Fonts and pictures are pressed already; the first file of an EPUB has to stand as it is. */
const STORED = /(^mimetype|\.(png|jpe?g|gif|woff2?))$/;

/** Files, by their path, as one zip in the order given. The same files of the same day are the same bytes on every machine. */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>, at: Date): Uint8Array {
  return zipSync(Object.fromEntries([...files].map(([path, bytes]) => [path, [bytes, { level: STORED.test(path) ? 0 : 6 }]])), { mtime: clockTwin(at) });
}

/** Zips keep the time on the clock of whoever makes them; this shows there what the clock of UTC shows at that moment. */
const clockTwin = (at: Date): Date => new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds());
