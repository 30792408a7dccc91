import { createHash } from 'node:crypto';
import { z } from 'zod';
import { bundlePaths, reportAboutPath, roomFolders } from '#domain/bundle/bundle-paths.ts';
import { type AgendaFile, agendaFileSchema, type BundledReport, type BundleManifest, type FloorFile, floorFileSchema, manifestSchema, type PeopleFile, peopleFileSchema, type QuestionsFile, questionsFileSchema, reportFileSchema, type SummitFile, summitFileSchema } from '#domain/bundle/bundle-schema.ts';
import { openZip, type OpenZip, refuseBundle, requireWhole, type ZipSource } from '#server/export/bundle/read-zip.ts';
import type { BundledDeliberation } from '#domain/bundle/deliberations-schema.ts';
import type { Deps } from '../deps.ts';
import { readBundledDeliberations, requireRemade } from './read-bundled-deliberations.ts';
import { parseBundleFile } from './parse-bundle-file.ts';
import { readBundledRoom, readBundledVersion } from './read-bundled-parts.ts';

/** What a bundle says of a summit; the notes of its rooms and its reports are read from it when they are needed, one after the other. `hash` is that of its list of checksums. */
export type ReadBundle = { zip: OpenZip; hash: string; manifest: BundleManifest; summit: SummitFile; agenda: AgendaFile; questions: QuestionsFile; floor: FloorFile; people: PeopleFile; /** Of each room, by its id. */ folders: Map<string, string>; reports: BundledReport[]; deliberations: BundledDeliberation[] };

const formatSchema = z.looseObject({ format: z.literal('plenary-bundle', 'this is no bundle of Plenary'), version: z.literal(1, 'it was made by a newer Plenary; this one reads version 1') });

/** Reads what a bundle says, file by file, without comparing it with its checksums. Refuses with `invalid`, naming the file and the reason, what is no bundle or does not fit together. */
export const readBundle = async (source: ZipSource): Promise<ReadBundle> => readParts(await openBundle(source));

/** Reads a bundle whole before anything is done with it: every file by its checksum, every part by what it says, and every map by its votes. Refuses like `readBundle`. */
export async function readWholeBundle(source: ZipSource, makeMap: Deps['makeMap']): Promise<ReadBundle> {
  const zip = await openBundle(source);
  await requireWhole(zip);
  const bundle = await readParts(zip);
  for (const room of bundle.agenda.rooms) await readBundledRoom(bundle, room);
  for (const about of bundle.reports) for (const version of about.versions) await readBundledVersion(bundle, about, version);
  for (const deliberation of bundle.deliberations) await requireRemade(deliberation, makeMap);
  return bundle;
}

/** What tells a bundle from another: the hash of its list of checksums, of which alone it is read. */
export const readMark = async (source: ZipSource): Promise<string> => markOf(await openBundle(source));

const markOf = async (zip: OpenZip): Promise<string> => createHash('sha256').update(await zip.read(bundlePaths.checksums)).digest('hex');

async function openBundle(source: ZipSource): Promise<OpenZip> {
  const zip = await openZip(source);
  if (!zip.has(bundlePaths.manifest)) throw refuseBundle(null, `is no bundle of Plenary: it has no ${bundlePaths.manifest}`);
  return zip;
}

async function readParts(zip: OpenZip): Promise<ReadBundle> {
  await parseBundleFile(zip, bundlePaths.manifest, formatSchema);
  const parse = <Schema extends z.ZodType>(path: string, schema: Schema) => parseBundleFile(zip, path, schema);
  const manifest = await parse(bundlePaths.manifest, manifestSchema);
  const [summit, agenda] = [await parse(bundlePaths.summit, summitFileSchema), await parse(bundlePaths.agenda, agendaFileSchema)];
  const [questions, floor, people] = [await parse(bundlePaths.questions, questionsFileSchema), await parse(bundlePaths.floor, floorFileSchema), await parse(bundlePaths.people, peopleFileSchema)];
  requireFitting(agenda, questions, floor);
  const reports: BundledReport[] = [];
  for (const path of zip.paths.filter((each) => /^reports\/[^/]+\/about\.json$/.test(each))) {
    const about = await parse(path, reportFileSchema);
    if (path !== reportAboutPath(about)) throw refuseBundle(path, 'belongs to another report');
    reports.push(about);
  }
  const deliberations = await readBundledDeliberations(zip, agenda, questions);
  const statementIds = new Set(deliberations.flatMap(({ statements }) => statements.map(({ id }) => id)));
  for (const about of reports) requirePlaced(about, agenda, statementIds);
  return { zip, hash: await markOf(zip), manifest, summit, agenda, questions, floor, people, folders: roomFolders(agenda), reports, deliberations };
}

function requireFitting({ agendaSessions, rooms }: AgendaFile, { questions }: QuestionsFile, floor: FloorFile): void {
  const [entries, known] = [new Set(agendaSessions.map(({ id }) => id)), new Set(questions.map(({ id }) => id))];
  const ids = [...agendaSessions, ...rooms, ...questions, ...floor.questions, ...floor.polls].map(({ id }) => id);
  if (new Set(ids).size !== ids.length) throw refuseBundle(bundlePaths.agenda, 'has two parts of the same id');
  if (agendaSessions.some(({ startsAt, endsAt }) => startsAt >= endsAt)) throw refuseBundle(bundlePaths.agenda, 'has a session that ends before it begins');
  if (rooms.some(({ agendaSessionId, reserve, capacity }) => !entries.has(agendaSessionId) || reserve >= capacity)) throw refuseBundle(bundlePaths.agenda, 'has a room that fits into no session');
  if ([...rooms.flatMap(({ questionId }) => questionId ?? []), ...agendaSessions.flatMap(({ questionIds }) => questionIds)].some((id) => !known.has(id))) throw refuseBundle(bundlePaths.agenda, 'names a strategic question that is missing');
  if ([...floor.questions, ...floor.polls].some(({ agendaSessionId }) => !entries.has(agendaSessionId))) throw refuseBundle(bundlePaths.floor, 'names a session that is missing');
}

function requirePlaced(about: BundledReport, { agendaSessions, rooms }: AgendaFile, statementIds: ReadonlySet<string>): void {
  const isIn = (id: string | null, parts: readonly { id: string }[]): boolean => id === null || parts.some((part) => part.id === id);
  if (!isIn(about.roomId, rooms) || !isIn(about.agendaSessionId, agendaSessions)) throw refuseBundle(reportAboutPath(about), 'names a room or a session that is missing');
  if (about.recommendations.some(({ statementId }) => statementId !== undefined && !statementIds.has(statementId))) throw refuseBundle(reportAboutPath(about), 'recommends from a statement that is missing');
}
