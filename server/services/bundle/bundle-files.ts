import { findImage } from '#db/repositories/document-images.ts';
import { findVersionFile } from '#db/repositories/report-versions.ts';
import type { BundledNotes, BundledReport, BundledRoom, BundleManifest } from '#domain/bundle/bundle-schema.ts';
import { bundlePaths, imageFile, notesPaths, reportAboutPath, roomFolders, versionPath } from '#domain/bundle/bundle-paths.ts';
import { contributorsAmong } from '#domain/document/attributed-content.ts';
import { canonicalState } from '#domain/document/canonical-state.ts';
import { canonicalJson } from '#domain/report/canonical-json.ts';
import { summitCalendar } from '#server/export/calendar/summit-calendar.ts';
import { agendaPage, type SiteGiven, summitPage } from '#server/export/bundle/summit-site.ts';
import type { BundleFile } from '#server/export/bundle/write-zip.ts';
import { calendarGiven, scheduleFile } from '../agenda/agenda-files.ts';
import type { Deps } from '../deps.ts';
import { gatherDeliberations } from './gather-deliberations.ts';
import { gatherFloor } from './gather-floor.ts';
import { gatherNotes } from './gather-notes.ts';
import { gatherReports, wholeVersions } from './gather-reports.ts';
import { gatherAgenda, gatherQuestions, gatherSummit } from './gather-summit.ts';
import { type Ground, readGround } from './ground.ts';
import { notesFiles } from './notes-files.ts';

export type BundleNeeds = Pick<Deps, 'db' | 'documentStore' | 'imageStore' | 'writeReportFile' | 'origin' | 'now'>;
type Progress = { step: string; done: number; of: number };

const text = (path: string, said: string): BundleFile => ({ path, bytes: new TextEncoder().encode(said) });
const json = (path: string, value: unknown): BundleFile => text(path, `${canonicalJson(value)}\n`);

/**
 * The files of a summit's bundle, one after the other, and none kept in memory once it is had. Everybody is in it as they are shown; of the same
 * summit the files are the same, here and wherever the bundle was imported. `told` hears how far it is.
 */
export async function* bundleFiles(needs: BundleNeeds, summitId: string, told: (progress: Progress) => Promise<void>): AsyncGenerator<BundleFile> {
  const ground = await readGround(needs.db, summitId, needs.origin);
  const of = ground.rooms.length + 2;
  await told({ step: 'Reports are put together', done: 0, of });
  const [summit, questions, floor] = [await gatherSummit(needs.db, ground), await gatherQuestions(needs.db, ground), await gatherFloor(needs.db, ground, needs.now())];
  const deliberations = await gatherDeliberations(needs.db, ground, questions);
  const reports = await gatherReports(needs, ground, new Set(deliberations.flatMap(({ statements }) => statements.map(({ id }) => id))));
  const agenda = await gatherAgenda(needs.db, ground, questions);
  const folders = roomFolders(agenda);

  // The first page names everybody, so that it comes after the notes.
  const all = floor.questions.map(({ by }) => by);
  let images = 0;
  for (const [place, room] of ground.rooms.entries()) {
    await told({ step: `Notes of ${room.focus}`, done: place + 1, of });
    const notes = await gatherNotes(needs, ground, room);
    const at = { folder: folders.get(room.id) ?? '', room, notes };
    yield json(notesPaths(at.folder).json, notes);
    yield { path: notesPaths(at.folder).state, bytes: canonicalState(notes.content).update };
    for (const { path, said } of await notesFiles(at, ground)) yield text(path, said);
    yield* imagesOf(needs, at);
    all.push(...notes.contributors);
    images += notes.images.length;
  }
  const people = { attendance: ground.attendance, contributors: contributorsAmong(all) };
  await told({ step: 'Reports are added', done: of - 1, of });
  yield* reportFiles(needs, reports);
  const manifest = manifestOf(ground, { reports, images, questions: questions.questions.length, floorQuestions: floor.questions.length, polls: floor.polls.length, deliberations: deliberations.length });
  const site: SiteGiven = { manifest, summit, agenda, questions, floor, people, reports, deliberations };
  yield json(bundlePaths.summit, summit);
  yield json(bundlePaths.agenda, agenda);
  yield text(bundlePaths.schedule, scheduleFile({ ...ground, number: ground.release.number }));
  yield text(bundlePaths.calendar, summitCalendar(calendarGiven({ ...ground, page: 'agenda' })));
  yield json(bundlePaths.questions, questions);
  yield json(bundlePaths.floor, floor);
  if (deliberations.length > 0) yield json(bundlePaths.deliberations, { deliberations });
  yield json(bundlePaths.people, people);
  yield text(bundlePaths.agendaPage, agendaPage(site));
  yield text(bundlePaths.index, summitPage(site));
  yield json(bundlePaths.manifest, manifest);
}

type AtRoom = { folder: string; room: Pick<BundledRoom, 'documentId'>; notes: BundledNotes };

async function* imagesOf({ db, imageStore }: BundleNeeds, { folder, room: { documentId }, notes }: AtRoom): AsyncGenerator<BundleFile> {
  for (const image of notes.images) {
    const [known, bytes] = [await findImage(db, documentId, image.id), await imageStore.get({ documentId, imageId: image.id })];
    if (known === null || bytes === null) throw new Error('An image of the notes was removed while the bundle was written.');
    yield { path: `${folder}/${imageFile(image)}`, bytes };
  }
}

async function* reportFiles({ db, writeReportFile }: BundleNeeds, reports: readonly BundledReport[]): AsyncGenerator<BundleFile> {
  for (const about of reports) {
    yield json(reportAboutPath(about), about);
    for await (const { id, number, content, report, hash, loadImage } of wholeVersions({ db }, about.id)) {
      const listed = about.versions.find((version) => version.number === number);
      // Published while the bundle was written.
      if (!listed) continue;
      const pathOf = (name: string) => versionPath(about, number, name);
      yield text(pathOf('report.json'), content);
      for (const name of ['report.md', 'report.html'] as const) {
        const written = await writeReportFile({ report, hash, name, loadImage });
        if (written) yield { path: pathOf(name), bytes: written.bytes };
      }
      for (const { name } of listed.files) {
        const stored = await findVersionFile(db, id, name);
        if (stored) yield { path: pathOf(name), bytes: stored.bytes };
      }
    }
  }
}

function manifestOf({ summit, origin, community, entries, rooms }: Ground, { reports, images, questions, floorQuestions, polls, deliberations }: { reports: readonly BundledReport[]; images: number; questions: number; floorQuestions: number; polls: number; deliberations: number }): BundleManifest {
  const versions = reports.reduce((sum, about) => sum + about.versions.length, 0);
  const holds = { agendaSessions: entries.length, rooms: rooms.length, images, reports: reports.length, versions, strategicQuestions: questions, floorQuestions, polls, ...(deliberations > 0 && { deliberations }) };
  return { format: 'plenary-bundle', version: 1, origin, community, summit: { id: summit.id, slug: summit.slug, title: summit.title }, holds };
}
