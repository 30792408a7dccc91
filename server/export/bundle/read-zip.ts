import { createHash } from 'node:crypto';
import { inflateSync } from 'fflate';
import { bundlePaths } from '#domain/bundle/bundle-paths.ts';
import { invalid } from '#domain/refusal.ts';

const MEGABYTE = 1024 * 1024;
export const zipLimits = { bytes: 128 * MEGABYTE, files: 20_000, fileBytes: 64 * MEGABYTE, allBytes: 512 * MEGABYTE } as const;

export type OpenZip = { paths: string[]; /** The bytes of a file; refuses one that is not there. */ read: (path: string) => Uint8Array };
type Entry = { method: number; packed: number; size: number; at: number };

const refuse = (path: string | null, why: string) => invalid('file', 'unreadable-bundle', path === null ? `This file ${why}. Nothing was changed.` : `In the bundle, ${path} ${why}. Nothing was changed.`);
const SAFE = /^(?!\/)(?!.*(^|\/)\.{0,2}(\/|$))[\w.\-/]{1,300}$/;
const END = 0x06054b50;
const LISTED = 0x02014b50;
const END_BYTES = 22;
const STORED = 0;
const DEFLATED = 8;

/** Opens a bundle, and compares every file with its checksum. Refuses with `invalid`, naming the file and the reason, what is no zip of ours, is damaged, too large, or leads elsewhere. */
export function readZip(zip: Uint8Array): OpenZip {
  if (zip.length > zipLimits.bytes) throw refuse(null, `is larger than ${zipLimits.bytes / MEGABYTE} MB`);
  const entries = listEntries(zip);
  const read = (path: string): Uint8Array => {
    const entry = entries.get(path);
    if (entry === undefined) throw refuse(path, 'is missing');
    return unpack(zip, path, entry);
  };
  const sums = new TextDecoder().decode(read(bundlePaths.checksums));
  const known = new Map(sums.split('\n').flatMap((line) => { const [, hash = '', path = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []; return path === '' ? [] : [[path, hash] as const]; }));
  for (const path of known.keys()) if (!entries.has(path)) throw refuse(path, 'is missing');
  for (const path of entries.keys()) {
    if (path === bundlePaths.checksums) continue;
    const sum = known.get(path);
    if (sum === undefined) throw refuse(path, `has no checksum in ${bundlePaths.checksums}`);
    if (createHash('sha256').update(read(path)).digest('hex') !== sum) throw refuse(path, 'is not as its checksum says: it was damaged or changed');
  }
  return { paths: [...entries.keys()], read };
}

/** The files that a zip lists; sizes are those it states, which unpacking holds it to. */
function listEntries(zip: Uint8Array): Map<string, Entry> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - END_BYTES;
  if (end < 0 || view.getUint32(end, true) !== END) throw refuse(null, 'is no bundle, or it was cut off');
  const count = view.getUint16(end + 10, true);
  if (count > zipLimits.files) throw refuse(null, 'holds too many files');
  const entries = new Map<string, Entry>();
  let [place, all] = [view.getUint32(end + 16, true), 0];
  for (let listed = 0; listed < count; listed += 1) {
    if (place + 46 > end || view.getUint32(place, true) !== LISTED) throw refuse(null, 'is no bundle, or it is damaged');
    const [flags, method, packed, size, nameLength, at] = [view.getUint16(place + 8, true), view.getUint16(place + 10, true), view.getUint32(place + 20, true), view.getUint32(place + 24, true), view.getUint16(place + 28, true), view.getUint32(place + 42, true)];
    const path = new TextDecoder().decode(zip.subarray(place + 46, place + 46 + nameLength));
    if (!SAFE.test(path)) throw refuse(JSON.stringify(path.slice(0, 80)), 'has a name that no bundle uses');
    if (entries.has(path)) throw refuse(path, 'stands there twice');
    if ((flags & 1) !== 0 || (method !== STORED && method !== DEFLATED)) throw refuse(path, 'is packed in a way that no bundle uses');
    if (size > zipLimits.fileBytes || (all += size) > zipLimits.allBytes) throw refuse(path, 'would be too large once it is unpacked');
    entries.set(path, { method, packed, size, at });
    place += 46 + nameLength + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  }
  return entries;
}

function unpack(zip: Uint8Array, path: string, { method, packed, size, at }: Entry): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (at + 30 > zip.length) throw refuse(path, 'is damaged');
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const bytes = zip.subarray(from, from + packed);
  if (bytes.length !== packed || (method === STORED && packed !== size)) throw refuse(path, 'is damaged');
  if (method === STORED) return bytes;
  try {
    // Never more than it says: what would be larger does not fit, and its checksum tells.
    return inflateSync(bytes, { out: new Uint8Array(size) });
  } catch {
    throw refuse(path, 'is damaged');
  }
}
