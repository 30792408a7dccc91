import { createHash } from 'node:crypto';
import { insertAgendaSession } from '#db/repositories/agenda-sessions.ts';
import { insertRelease } from '#db/repositories/agenda-releases.ts';
import { insertRoom, replaceRoomQuestion } from '#db/repositories/breakout-rooms.ts';
import { insertRecommendations, insertRecommendationUpdates } from '#db/repositories/bundled-reports.ts';
import { insertImage } from '#db/repositories/document-images.ts';
import { insertImportedSummit, insertImportedText } from '#db/repositories/imported-summits.ts';
import { insertPanelQuestion, insertPollIfFree } from '#db/repositories/panel.ts';
import { insertQuestion } from '#db/repositories/questions.ts';
import { insertReading } from '#db/repositories/readings.ts';
import { insertVersion } from '#db/repositories/report-publishing.ts';
import { insertReport } from '#db/repositories/reports.ts';
import { insertSummitIfFree, listSlugsLike } from '#db/repositories/summits.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { snapshotOf } from '#domain/agenda/releases.ts';
import { imageFile, versionPath } from '#domain/bundle/bundle-paths.ts';
import { createId } from '#domain/ids.ts';
import { conflict, isRefusal } from '#domain/refusal.ts';
import { openCommunity } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { drawJoinCode, takeFreeJoinCode } from '../summits/draw-join-code.ts';
import { keptAnswersOf } from './kept-answers.ts';
import { type ReadBundle, readBundle } from './read-bundle.ts';

const isTaken = () => conflict('already-here', 'This summit, or a part of it, is here already. Nothing was changed.', 'file');

/**
 * Brings the summit of a bundle into a community, with the ids it had, and all of it or nothing. Nobody gets an account by it: its words are nobody's here, and
 * keep their bylines for the next bundle. Refuses who may not make summits there, a bundle that is damaged, and a summit that is here already.
 */
export async function importBundle(deps: Deps, actor: Actor, communitySlug: string, bytes: Uint8Array): Promise<{ slug: string }> {
  const { community } = await openCommunity(deps.db, actor, communitySlug, 'summit.create');
  await deps.limit('download', requirePerson(actor).accountId);
  const bundle = readBundle(bytes);
  const at = deps.now();
  try {
    await deps.db.transaction((tx) => insertAll(tx, bundle, { communityId: community.id, at }));
  } catch (thrown) {
    if (isRefusal(thrown) || !isDuplicate(thrown)) throw thrown;
    throw isTaken();
  }
  // Their bytes can only be kept of images that are there, for whoever looks.
  for (const { room, notes, folder } of bundle.rooms) for (const image of notes.images) await deps.imageStore.put({ documentId: room.documentId, imageId: image.id }, bundle.zip.read(`${folder}/${imageFile(image)}`));
  return { slug: bundle.manifest.summit.slug };
}

const isDuplicate = (thrown: unknown): boolean => typeof thrown === 'object' && thrown !== null && (('code' in thrown && thrown.code === '23505') || ('cause' in thrown && isDuplicate(thrown.cause)));

async function insertAll(tx: DbOrTx, bundle: ReadBundle, { communityId, at }: { communityId: string; at: Date }): Promise<void> {
  const { manifest, summit, agenda, questions, floor, people, hash } = bundle;
  const { id: summitId, slug, title } = manifest.summit;
  const { readings, publishedAt, ...about } = summit;
  const releasedAt = new Date(agenda.release.releasedAt);
  if ((await listSlugsLike(tx, slug)).includes(slug)) throw isTaken();
  const numbered = { releaseNumber: Math.max(0, agenda.release.number - 1) };
  await takeFreeJoinCode(drawJoinCode, async (joinCode) => insertSummitIfFree(tx, { ...about, ...numbered, id: summitId, communityId, slug, title, publishedAt: publishedAt === null ? null : new Date(publishedAt), joinCode, isRegistrationOpen: false, createdAt: at, updatedAt: releasedAt }));
  const kept = {
    origin: manifest.origin,
    community: manifest.community,
    attendance: people.attendance,
    strategicQuestions: Object.fromEntries(questions.questions.map(({ id, points, people: asking }) => [id, { points, people: asking }])),
    floorQuestions: Object.fromEntries(floor.questions.map(({ id, wanted, by }) => [id, { wanted, by }])),
    polls: Object.fromEntries(floor.polls.map(({ id, votes, result }) => [id, { votes, result }])),
  };
  await insertImportedSummit(tx, { summitId, hash, kept, importedAt: at });
  for (const { points: _points, people: _people, ...question } of questions.questions) await insertQuestion(tx, { ...question, communityId, createdAt: at, updatedAt: at });
  for (const reading of readings) await insertReading(tx, { ...reading, communityId, summitId, createdAt: at });
  const entries = agenda.agendaSessions.map((entry) => ({ ...entry, startsAt: new Date(entry.startsAt), endsAt: new Date(entry.endsAt), people: entry.people.map((person) => ({ ...person, accountId: null })), points: entry.points.map(({ perspective, educatorRole, ...point }) => (perspective ? { ...point, perspective, educatorRole } : { ...point, perspective: null, educatorRole: null })) }));
  for (const entry of entries) await insertAgendaSession(tx, summitId, entry, releasedAt);
  if (agenda.release.number > 0) await insertRelease(tx, { id: createId(), summitId, note: agenda.release.note, snapshot: snapshotOf(entries.map(({ points: _points, ...entry }) => entry), summit.timeZone), releasedById: null, createdAt: releasedAt });
  for (const { room, notes, text } of bundle.rooms) {
    const { questionId, ...plan } = room;
    await insertRoom(tx, { ...plan, promptedAt: room.state === 'closed' ? at : null, createdAt: at });
    await replaceRoomQuestion(tx, room.id, questionId);
    await insertImportedText(tx, { documentId: room.documentId, ...text, at });
    await insertImages(tx, bundle, room.id, notes.images, at);
  }
  await insertFloor(tx, bundle);
  for (const report of bundle.reports) await insertBundledReport(tx, bundle, report, at);
}

async function insertImages(tx: DbOrTx, { zip, rooms }: ReadBundle, roomId: string, images: ReadBundle['rooms'][number]['notes']['images'], at: Date): Promise<void> {
  const room = rooms.find((each) => each.room.id === roomId);
  if (!room) return;
  for (const image of images) {
    const bytes = zip.read(`${room.folder}/${imageFile(image)}`);
    await insertImage(tx, { ...image, documentId: room.room.documentId, accountId: null, byteSize: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), createdAt: at });
  }
}

/** The order in which it came is kept; the moments are those of its session. */
async function insertFloor(tx: DbOrTx, { agenda, floor }: ReadBundle): Promise<void> {
  const times = new Map(agenda.agendaSessions.map(({ id, startsAt, endsAt }) => [id, { startsAt: new Date(startsAt), endsAt: new Date(endsAt) }]));
  const first = Math.min(...[...times.values()].map(({ startsAt }) => startsAt.getTime()));
  const placed = (place: number) => new Date(first + place);
  for (const [place, { id, agendaSessionId, text, state, answer }] of floor.questions.entries())
    await insertPanelQuestion(tx, { id, agendaSessionId, shownAs: 'anonymous', text, state, answer, answeredAt: state === 'answered' ? (times.get(agendaSessionId)?.endsAt ?? null) : null, createdAt: placed(place) });
  for (const [place, { votes: _votes, result, ...poll }] of floor.polls.entries())
    await insertPollIfFree(tx, { ...poll, state: 'closed', isShown: true, keptAnswers: keptAnswersOf(poll, result), createdAt: placed(place), closedAt: times.get(poll.agendaSessionId)?.endsAt ?? null });
}

async function insertBundledReport(tx: DbOrTx, { zip, manifest }: ReadBundle, { about, contents }: ReadBundle['reports'][number], at: Date): Promise<void> {
  const { versions, recommendations, ...report } = about;
  await insertReport(tx, { ...report, summitId: manifest.summit.id, createdAt: new Date(versions[0]?.publishedAt ?? at) });
  for (const { id, number, hash, publishedAt, redactedAt, files } of versions) {
    const images = files.map(({ name, contentType }) => ({ name, contentType, bytes: zip.read(versionPath(about, number, name)) }));
    await insertVersion(tx, { id, reportId: report.id, number, content: contents.get(number) ?? '', hash, sourceIds: [], publishedAt: new Date(publishedAt), redactedAt: redactedAt === null ? null : new Date(redactedAt) }, { people: [], images });
  }
  await insertRecommendations(tx, recommendations.map(({ updates: _updates, isRemoved, firstPublishedAt, ...recommendation }, position) => ({ ...recommendation, reportId: report.id, position, createdAt: new Date(firstPublishedAt), firstPublishedAt: new Date(firstPublishedAt), removedAt: isRemoved ? at : null })));
  await insertRecommendationUpdates(tx, recommendations.flatMap(({ id, updates }) => updates.map((update) => ({ id: update.id, recommendationId: id, state: update.state, note: update.note, at: new Date(update.at) }))));
}
