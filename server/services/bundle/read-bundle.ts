import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { bundlePaths, imageFile, notesPaths, reportAboutPath, roomFolders, versionPath } from '#domain/bundle/bundle-paths.ts';
import { type AgendaFile, agendaFileSchema, type BundledNotes, type BundledReport, type BundleManifest, type FloorFile, floorFileSchema, manifestSchema, notesFileOfBundleSchema, type PeopleFile, peopleFileSchema, type QuestionsFile, questionsFileSchema, reportFileSchema, type SummitFile, summitFileSchema } from '#domain/bundle/bundle-schema.ts';
import { canonicalState, type CanonicalWriter } from '#domain/document/canonical-state.ts';
import { invalid } from '#domain/refusal.ts';
import { publishedReportSchema } from '#domain/report/published-report.ts';
import { type OpenZip, readZip } from '#server/export/bundle/read-zip.ts';

export type ReadRoom = { room: AgendaFile['rooms'][number]; notes: BundledNotes; text: { update: Uint8Array; writers: CanonicalWriter[] }; folder: string };
export type ReadReport = { about: BundledReport; contents: Map<number, string> };
/** A bundle that was read and found whole; files of which it has many are read from it when they are needed. */
export type ReadBundle = { zip: OpenZip; hash: string; manifest: BundleManifest; summit: SummitFile; agenda: AgendaFile; questions: QuestionsFile; floor: FloorFile; people: PeopleFile; rooms: ReadRoom[]; reports: ReadReport[] };

const refuse = (path: string, why: string) => invalid('file', 'unreadable-bundle', `In the bundle, ${path} ${why}. Nothing was changed.`);
/** Deeper than any text of ours. */
const DEEPEST = 200;

/** Reads a bundle whole before anything is done with it. Refuses with `invalid`, naming the file and the reason, what is damaged or does not fit together. */
export function readBundle(bytes: Uint8Array): ReadBundle {
  const zip = readZip(bytes);
  const parse = <Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> => parseFile(zip, path, schema);
  const manifest = parse(bundlePaths.manifest, manifestSchema);
  const [summit, agenda, questions, floor, people] = [parse(bundlePaths.summit, summitFileSchema), parse(bundlePaths.agenda, agendaFileSchema), parse(bundlePaths.questions, questionsFileSchema), parse(bundlePaths.floor, floorFileSchema), parse(bundlePaths.people, peopleFileSchema)];
  requireFitting(agenda, questions, floor);
  const folders = roomFolders(agenda);
  const rooms = agenda.rooms.map((room) => readRoom(zip, room, folders.get(room.id) ?? ''));
  const reports = zip.paths.filter((path) => /^reports\/[^/]+\/about\.json$/.test(path)).map((path) => readReport(zip, path, agenda));
  return { zip, hash: createHash('sha256').update(zip.read(bundlePaths.checksums)).digest('hex'), manifest, summit, agenda, questions, floor, people, rooms, reports };
}

function parseFile<Schema extends z.ZodType>(zip: OpenZip, path: string, schema: Schema): z.output<Schema> {
  const said = new TextDecoder().decode(zip.read(path));
  requireShallow(path, said);
  let value: unknown;
  try {
    value = JSON.parse(said);
  } catch {
    throw refuse(path, 'is no JSON');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw refuse(path, `is not as a bundle has it (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''})`);
}

/** So that what is read part within part cannot go deeper than the program can follow. */
function requireShallow(path: string, said: string): void {
  let [depth, isInWords] = [0, false];
  for (let place = 0; place < said.length; place += 1) {
    const sign = said.charAt(place);
    if (isInWords) {
      if (sign === '\\') place += 1;
      else if (sign === '"') isInWords = false;
    } else if (sign === '"') isInWords = true;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    if (depth > DEEPEST) throw refuse(path, 'has parts within parts without end');
  }
}

function requireFitting({ agendaSessions, rooms }: AgendaFile, { questions }: QuestionsFile, floor: FloorFile): void {
  const [entries, known] = [new Set(agendaSessions.map(({ id }) => id)), new Set(questions.map(({ id }) => id))];
  const ids = [...agendaSessions, ...rooms, ...questions, ...floor.questions, ...floor.polls].map(({ id }) => id);
  if (new Set(ids).size !== ids.length) throw refuse(bundlePaths.agenda, 'has two parts of the same id');
  if (agendaSessions.some(({ startsAt, endsAt }) => startsAt >= endsAt)) throw refuse(bundlePaths.agenda, 'has a session that ends before it begins');
  if (rooms.some(({ agendaSessionId, reserve, capacity }) => !entries.has(agendaSessionId) || reserve >= capacity)) throw refuse(bundlePaths.agenda, 'has a room that fits into no session');
  if ([...rooms.flatMap(({ questionId }) => questionId ?? []), ...agendaSessions.flatMap(({ questionIds }) => questionIds)].some((id) => !known.has(id))) throw refuse(bundlePaths.agenda, 'names a strategic question that is missing');
  if ([...floor.questions, ...floor.polls].some(({ agendaSessionId }) => !entries.has(agendaSessionId))) throw refuse(bundlePaths.floor, 'names a session that is missing');
}

function readRoom(zip: OpenZip, room: AgendaFile['rooms'][number], folder: string): ReadRoom {
  const paths = notesPaths(folder);
  const notes = parseFile(zip, paths.json, notesFileOfBundleSchema);
  const text = canonicalState(notes.content);
  if (Buffer.compare(text.update, zip.read(paths.state)) !== 0) throw refuse(paths.state, `does not say what ${paths.json} says`);
  for (const image of notes.images) zip.read(`${folder}/${imageFile(image)}`);
  return { room, notes, text, folder };
}

function readReport(zip: OpenZip, path: string, { agendaSessions, rooms }: AgendaFile): ReadReport {
  const about = parseFile(zip, path, reportFileSchema);
  if (path !== reportAboutPath(about)) throw refuse(path, 'belongs to another report');
  if ((about.roomId !== null && !rooms.some(({ id }) => id === about.roomId)) || (about.agendaSessionId !== null && !agendaSessions.some(({ id }) => id === about.agendaSessionId))) throw refuse(path, 'names a room or a session that is missing');
  const contents = new Map<number, string>();
  for (const { number, hash, redactedAt, files } of about.versions) {
    const content = versionPath(about, number, 'report.json');
    parseFile(zip, content, publishedReportSchema);
    const bytes = zip.read(content);
    // Of a version from which a name was taken out the hash is that of what was published.
    if (redactedAt === null && createHash('sha256').update(bytes).digest('hex') !== hash) throw refuse(content, 'is not what was published: its hash is another');
    contents.set(number, new TextDecoder().decode(bytes));
    for (const { name } of files) zip.read(versionPath(about, number, name));
  }
  return { about, contents };
}
