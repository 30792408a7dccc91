import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { bundleLimits, bundleSizeWords } from '#domain/bundle/bundle-limits.ts';
import { bundlePaths } from '#domain/bundle/bundle-paths.ts';
import { invalid } from '#domain/refusal.ts';

/** A file of which parts are read, so that it need not be in memory as a whole. */
export type ZipSource = { size: number; /** That many bytes from there on; fewer where the file ends. */ read: (from: number, length: number) => Promise<Uint8Array> };
export type OpenZip = { paths: string[]; has: (path: string) => boolean; /** The bytes of a file; refuses one that is not there. */ read: (path: string) => Promise<Uint8Array> };
type Entry = { method: number; packed: number; size: number; at: number };

/** The refusal of a bundle, with the file in it and what is wrong with it; the file as a whole with null. */
export const refuseBundle = (path: string | null, why: string) => invalid('file', 'unreadable-bundle', path === null ? `This file ${why}. Nothing was changed.` : `In the bundle, ${path} ${why}. Nothing was changed.`);
const SAFE = /^(?!\/)(?!.*(^|\/)\.{0,2}(\/|$))[\w.\-/]{1,300}$/;
const END = 0x06054b50;
const LISTED = 0x02014b50;
const [END_BYTES, LISTED_BYTES, LOCAL_BYTES] = [22, 46, 30];
const STORED = 0;
const DEFLATED = 8;

const inflate = promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(inflateRaw);

/** Opens a zip by what it lists. Refuses with `invalid`, naming the file and the reason, what is no zip of ours, is cut off, too large once unpacked, or leads elsewhere. */
export async function openZip(source: ZipSource): Promise<OpenZip> {
  if (source.size > bundleLimits.bytes) throw refuseBundle(null, `is larger than ${bundleSizeWords}`);
  const entries = listEntries(await readList(source), source.size);
  const read = async (path: string): Promise<Uint8Array> => {
    const entry = entries.get(path);
    if (entry === undefined) throw refuseBundle(path, 'is missing');
    return unpack(source, path, entry);
  };
  return { paths: [...entries.keys()], has: (path) => entries.has(path), read };
}

/** Compares every file of a bundle with its checksum. Refuses with `invalid` the first that is missing, was changed, or has none. */
export async function requireWhole({ paths, has, read }: OpenZip): Promise<void> {
  const sums = new TextDecoder().decode(await read(bundlePaths.checksums));
  const known = new Map([...sums.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(([, hash = '', path = '']) => [path, hash]));
  for (const path of known.keys()) if (!has(path)) throw refuseBundle(path, 'is missing');
  for (const path of paths) {
    if (path === bundlePaths.checksums) continue;
    const sum = known.get(path);
    if (sum === undefined) throw refuseBundle(path, `has no checksum in ${bundlePaths.checksums}`);
    if (createHash('sha256').update(await read(path)).digest('hex') !== sum) throw refuseBundle(path, 'is not as its checksum says: it was damaged or changed');
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The part of a zip that lists its files, and how many it says they are. */
async function readList(source: ZipSource): Promise<{ bytes: Uint8Array; count: number }> {
  const at = source.size - END_BYTES;
  const end = at < 0 ? new Uint8Array() : await source.read(at, END_BYTES);
  if (end.length < END_BYTES || viewOf(end).getUint32(0, true) !== END) throw refuseBundle(null, 'is no bundle, or it was cut off');
  const [count, length, from] = [viewOf(end).getUint16(10, true), viewOf(end).getUint32(12, true), viewOf(end).getUint32(16, true)];
  if (count > bundleLimits.files || length > bundleLimits.listBytes) throw refuseBundle(null, 'holds too many files');
  if (from + length > at) throw refuseBundle(null, 'is no bundle, or it is damaged');
  return { bytes: await source.read(from, length), count };
}

/** The files that are listed; sizes are those it states, which unpacking holds it to. No part of the file is two of them: unpacking all takes no longer than it is large. */
function listEntries({ bytes, count }: { bytes: Uint8Array; count: number }, zipBytes: number): Map<string, Entry> {
  const [view, entries] = [viewOf(bytes), new Map<string, Entry>()];
  let [place, all, allPacked] = [0, 0, 0];
  for (let listed = 0; listed < count; listed += 1) {
    if (place + LISTED_BYTES > bytes.length || view.getUint32(place, true) !== LISTED) throw refuseBundle(null, 'is no bundle, or it is damaged');
    const [flags, method, packed, size] = [view.getUint16(place + 8, true), view.getUint16(place + 10, true), view.getUint32(place + 20, true), view.getUint32(place + 24, true)];
    const nameLength = view.getUint16(place + 28, true);
    const path = new TextDecoder().decode(bytes.subarray(place + LISTED_BYTES, place + LISTED_BYTES + nameLength));
    if (!SAFE.test(path)) throw refuseBundle(JSON.stringify(path.slice(0, 80)), 'has a name that no bundle uses');
    if (entries.has(path)) throw refuseBundle(path, 'stands there twice');
    if ((flags & 1) !== 0 || (method !== STORED && method !== DEFLATED)) throw refuseBundle(path, 'is packed in a way that no bundle uses');
    if (size > bundleLimits.fileBytes || (all += size) > bundleLimits.allBytes) throw refuseBundle(path, 'would be too large once it is unpacked');
    if ((allPacked += packed) > zipBytes) throw refuseBundle(path, 'is damaged');
    entries.set(path, { method, packed, size, at: view.getUint32(place + 42, true) });
    place += LISTED_BYTES + nameLength + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  }
  return entries;
}

async function unpack(source: ZipSource, path: string, { method, packed, size, at }: Entry): Promise<Uint8Array> {
  const local = await source.read(at, LOCAL_BYTES);
  if (local.length < LOCAL_BYTES) throw refuseBundle(path, 'is damaged');
  const bytes = await source.read(at + LOCAL_BYTES + viewOf(local).getUint16(26, true) + viewOf(local).getUint16(28, true), packed);
  // Never more than it says: what would be larger is given up.
  const unpacked = method === STORED ? bytes : await inflate(bytes, { maxOutputLength: Math.max(1, size) }).catch(() => null);
  if (bytes.length !== packed || unpacked?.length !== size) throw refuseBundle(path, 'is damaged');
  return unpacked;
}
