import { createHash } from 'node:crypto';
import { insertAgendaSession } from '#db/repositories/agenda-sessions.ts';
import { insertRelease } from '#db/repositories/agenda-releases.ts';
import { insertRoom, replaceRoomQuestion } from '#db/repositories/breakout-rooms.ts';
import { insertRecommendations, insertRecommendationUpdates } from '#db/repositories/bundled-reports.ts';
import { insertDeliberation, putMap } from '#db/repositories/deliberations.ts';
import { insertImage } from '#db/repositories/document-images.ts';
import { insertImportedSummit, insertImportedText } from '#db/repositories/imported-summits.ts';
import { insertPanelQuestion, insertPollIfFree } from '#db/repositories/panel.ts';
import { insertQuestion } from '#db/repositories/questions.ts';
import { insertReading } from '#db/repositories/readings.ts';
import { insertVersion } from '#db/repositories/report-publishing.ts';
import { insertReport } from '#db/repositories/reports.ts';
import { insertForeignVotes, insertStatements } from '#db/repositories/statements.ts';
import { insertSummitIfFree } from '#db/repositories/summits.ts';
import type { DbOrTx } from '#db/client.ts';
import { snapshotOf } from '#domain/agenda/releases.ts';
import type { BundledReport } from '#domain/bundle/bundle-schema.ts';
import type { BundledDeliberation } from '#domain/bundle/deliberations-schema.ts';
import { createId } from '#domain/ids.ts';
import { drawJoinCode, takeFreeJoinCode } from '../summits/draw-join-code.ts';
import type { ReadBundle } from './read-bundle.ts';
import { readBundledImages, readBundledRoom, readBundledVersion } from './read-bundled-parts.ts';

type Into = { communityId: string; at: Date; /** Strategic questions that stay as they are here. */ questionsHere: ReadonlySet<string> };

/** Writes all that a bundle says of a summit, but for the bytes of its pictures. */
export async function insertBundle(tx: DbOrTx, bundle: ReadBundle, into: Into): Promise<void> {
  await insertSummit(tx, bundle, into);
  await insertAgenda(tx, bundle);
  for (const room of bundle.agenda.rooms) await insertBundledRoom(tx, bundle, room, into.at);
  await insertFloor(tx, bundle);
  for (const deliberation of bundle.deliberations) await insertBundledDeliberation(tx, bundle.manifest.summit.id, deliberation);
  for (const report of bundle.reports) await insertBundledReport(tx, bundle, report, into.at);
}

async function insertSummit(tx: DbOrTx, { manifest, summit, agenda, questions, people, hash }: ReadBundle, { communityId, at, questionsHere }: Into): Promise<void> {
  const { id: summitId, slug, title } = manifest.summit;
  const { readings, publishedAt, ...about } = summit;
  const numbered = { releaseNumber: Math.max(0, agenda.release.number - 1) };
  const moments = { publishedAt: publishedAt === null ? null : new Date(publishedAt), createdAt: at, updatedAt: new Date(agenda.release.releasedAt) };
  await takeFreeJoinCode(drawJoinCode, async (joinCode) => insertSummitIfFree(tx, { ...about, ...numbered, ...moments, id: summitId, communityId, slug, title, joinCode, isRegistrationOpen: false }));
  const strategicQuestions = Object.fromEntries(questions.questions.map(({ id, points, people: asking }) => [id, { points, people: asking }]));
  await insertImportedSummit(tx, { summitId, hash, kept: { origin: manifest.origin, community: manifest.community, attendance: people.attendance, strategicQuestions }, importedAt: at });
  for (const { points: _points, people: _people, ...question } of questions.questions) if (!questionsHere.has(question.id)) await insertQuestion(tx, { ...question, communityId, createdAt: at, updatedAt: at });
  for (const reading of readings) await insertReading(tx, { ...reading, communityId, summitId, createdAt: at });
}

async function insertAgenda(tx: DbOrTx, { manifest: { summit }, summit: { timeZone }, agenda: { release, agendaSessions } }: ReadBundle): Promise<void> {
  const releasedAt = new Date(release.releasedAt);
  const entries = agendaSessions.map((entry) => ({
    ...entry,
    startsAt: new Date(entry.startsAt),
    endsAt: new Date(entry.endsAt),
    people: entry.people.map((person) => ({ ...person, accountId: null })),
    points: entry.points.map(({ perspective, educatorRole, ...point }) => (perspective ? { ...point, perspective, educatorRole } : { ...point, perspective: null, educatorRole: null })),
  }));
  for (const entry of entries) await insertAgendaSession(tx, summit.id, entry, releasedAt);
  if (release.number > 0) await insertRelease(tx, { id: createId(), summitId: summit.id, note: release.note, snapshot: snapshotOf(entries.map(({ points: _points, ...entry }) => entry), timeZone), releasedById: null, createdAt: releasedAt });
}

async function insertBundledRoom(tx: DbOrTx, bundle: ReadBundle, room: ReadBundle['agenda']['rooms'][number], at: Date): Promise<void> {
  const { questionId, ...plan } = room;
  const { notes, text } = await readBundledRoom(bundle, room);
  await insertRoom(tx, { ...plan, promptedAt: room.state === 'closed' ? at : null, createdAt: at });
  await replaceRoomQuestion(tx, room.id, questionId);
  await insertImportedText(tx, { documentId: room.documentId, ...text, at });
  for await (const { bytes, ...image } of readBundledImages(bundle, room, notes)) await insertImage(tx, { ...image, documentId: room.documentId, accountId: null, byteSize: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), createdAt: at });
}

/** The order in which it came is kept; the moments are those of its session. */
async function insertFloor(tx: DbOrTx, { agenda, floor }: ReadBundle): Promise<void> {
  const times = new Map(agenda.agendaSessions.map(({ id, startsAt, endsAt }) => [id, { startsAt: new Date(startsAt), endsAt: new Date(endsAt) }]));
  const first = Math.min(...[...times.values()].map(({ startsAt }) => startsAt.getTime()));
  const placed = (place: number) => new Date(first + place);
  for (const [place, { id, agendaSessionId, text, state, answer, by, wanted }] of floor.questions.entries())
    await insertPanelQuestion(tx, { id, agendaSessionId, shownAs: by.kind, kept: { by, wanted }, text, state, answer, answeredAt: state === 'answered' ? (times.get(agendaSessionId)?.endsAt ?? null) : null, createdAt: placed(place) });
  for (const [place, { votes, result, ...poll }] of floor.polls.entries()) await insertPollIfFree(tx, { ...poll, state: 'closed', isShown: true, keptResult: { votes, result }, createdAt: placed(place), closedAt: times.get(poll.agendaSessionId)?.endsAt ?? null });
}

/** Closed, as it was: its voters are nobody here. Every vote bears the moment until which the map knows them all, so that the map stays. */
async function insertBundledDeliberation(tx: DbOrTx, summitId: string, { id: deliberationId, slug, title, introduction, questionId, agendaSessionId, statements, votes, map, inputHash, ...moments }: BundledDeliberation): Promise<void> {
  const [closedAt, asOf] = [new Date(moments.closedAt), new Date(moments.asOf)];
  await insertDeliberation(tx, { id: deliberationId, summitId, slug, title, introduction, questionId, agendaSessionId, state: 'closed', isResultPublic: true, givesOut: 'votes', seed: map.parameters.seed, openedAt: closedAt, closedAt, createdAt: closedAt });
  await insertStatements(tx, statements.map(({ id, number, text, isOut }) => ({ id, deliberationId, number, text, state: isOut ? ('rejected' as const) : ('accepted' as const), createdAt: closedAt })));
  const voterIds = new Map(votes.map(([voter]) => [voter, createId()]));
  const idOf = new Map(statements.map(({ id, number }) => [number, id]));
  const cast = votes.flatMap(([voter, statement, vote]) => {
    const [voterId, statementId] = [voterIds.get(voter), idOf.get(statement)];
    return voterId && statementId ? [{ voterId, statementId, vote, votedAt: asOf }] : [];
  });
  await insertForeignVotes(tx, [...voterIds].map(([number, id]) => ({ id, deliberationId, number })), cast);
  await putMap(tx, { deliberationId, begunAt: asOf, map, inputHash, asOf });
}

async function insertBundledReport(tx: DbOrTx, bundle: ReadBundle, about: BundledReport, at: Date): Promise<void> {
  const { versions, recommendations, ...report } = about;
  await insertReport(tx, { ...report, summitId: bundle.manifest.summit.id, createdAt: new Date(versions[0]?.publishedAt ?? at) });
  for (const version of versions) {
    const { id, number, hash, publishedAt, redactedAt } = version;
    const { content, files } = await readBundledVersion(bundle, about, version);
    await insertVersion(tx, { id, reportId: report.id, number, content, hash, sourceIds: [], publishedAt: new Date(publishedAt), redactedAt: redactedAt === null ? null : new Date(redactedAt) }, { people: [], images: files });
  }
  await insertRecommendations(tx, recommendations.map(({ updates: _updates, isRemoved, firstPublishedAt, ...recommendation }, position) => ({ ...recommendation, reportId: report.id, position, createdAt: new Date(firstPublishedAt), firstPublishedAt: new Date(firstPublishedAt), removedAt: isRemoved ? at : null })));
  await insertRecommendationUpdates(tx, recommendations.flatMap(({ id, updates }) => updates.map((update) => ({ id: update.id, recommendationId: id, state: update.state, note: update.note, at: new Date(update.at) }))));
}
