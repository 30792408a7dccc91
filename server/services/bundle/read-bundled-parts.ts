import { createHash } from 'node:crypto';
import { type BundledNotes, type BundledReport, type BundledRoom, notesFileOfBundleSchema } from '#domain/bundle/bundle-schema.ts';
import { imageFile, notesPaths, versionPath } from '#domain/bundle/bundle-paths.ts';
import { canonicalState, type CanonicalWriter } from '#domain/document/canonical-state.ts';
import { type PublishedReport, publishedReportSchema, type ReportFigure } from '#domain/report/published-report.ts';
import { type OpenZip, refuseBundle } from '#server/export/bundle/read-zip.ts';
import { parseBundleFile } from './parse-bundle-file.ts';

type From = { zip: OpenZip; folders: ReadonlyMap<string, string> };
export type BundledImage = BundledNotes['images'][number] & { bytes: Uint8Array };
export type ReadRoom = { notes: BundledNotes; text: { update: Uint8Array; writers: CanonicalWriter[] } };
export type ReadVersion = { content: string; files: { name: string; contentType: string; bytes: Uint8Array }[] };

/** The notes of a room. Refuses those whose Yjs state or pictures are not what they say. */
export async function readBundledRoom(from: From, room: BundledRoom): Promise<ReadRoom> {
  const paths = notesPaths(from.folders.get(room.id) ?? '');
  const notes = await parseBundleFile(from.zip, paths.json, notesFileOfBundleSchema);
  const text = canonicalState(notes.content);
  if (Buffer.compare(text.update, await from.zip.read(paths.state)) !== 0) throw refuseBundle(paths.state, `does not say what ${paths.json} says`);
  for await (const _image of readBundledImages(from, room, notes));
  return { notes, text };
}

/** The pictures of a room's notes, one after the other. */
export async function* readBundledImages({ zip, folders }: From, room: BundledRoom, { images }: BundledNotes): AsyncGenerator<BundledImage> {
  for (const image of images) {
    const path = `${folders.get(room.id) ?? ''}/${imageFile(image)}`;
    const bytes = await zip.read(path);
    requireKind(path, image.kind, bytes);
    yield { ...image, bytes };
  }
}

/** A version of a report with its files. Refuses one that is not what was published, and files of another kind than they say. */
export async function readBundledVersion({ zip }: From, about: BundledReport, { number, hash, redactedAt, files }: BundledReport['versions'][number]): Promise<ReadVersion> {
  const path = versionPath(about, number, 'report.json');
  const report = await parseBundleFile(zip, path, publishedReportSchema);
  if (report.slug !== about.slug || report.number !== number) throw refuseBundle(path, 'belongs to another report');
  if (!addressesIn(report).every((address) => address === '' || /^(https?:\/\/|\/(?!\/))/.test(address))) throw refuseBundle(path, 'leads to an address that is none of a page');
  const bytes = await zip.read(path);
  // Of a version from which a name was taken out the hash is that of what was published.
  if (redactedAt === null && createHash('sha256').update(bytes).digest('hex') !== hash) throw refuseBundle(path, 'is not what was published: its hash is another');
  const kept: ReadVersion['files'] = [];
  for (const { name, contentType } of files) {
    const place = versionPath(about, number, name);
    const file = { name, contentType, bytes: await zip.read(place) };
    requireKind(place, contentType, file.bytes);
    kept.push(file);
  }
  return { content: new TextDecoder().decode(bytes), files: kept };
}

const addressesIn = ({ readings, blocks }: PublishedReport): string[] => [
  ...readings.map(({ url }) => url),
  ...blocks.flatMap((block) => (block.kind === 'figure' ? addressesOf(block.figure) : [])),
];

const addressesOf = (figure: ReportFigure): string[] => (figure.kind === 'strategic-questions' ? figure.questions.map(({ outcomeUrl }) => outcomeUrl) : figure.kind === 'deliberation' ? [figure.url] : []);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const beginnings: Partial<Record<string, readonly number[]>> = {
  'image/png': [0x89, 0x50, 0x4e, 0x47],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'application/pdf': [0x25, 0x50, 0x44, 0x46],
  'application/epub+zip': ZIP,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ZIP,
};

function requireKind(path: string, kind: string, bytes: Uint8Array): void {
  if (!beginnings[kind]?.every((byte, place) => bytes[place] === byte)) throw refuseBundle(path, `is no file of the kind that it says (${kind})`);
}
