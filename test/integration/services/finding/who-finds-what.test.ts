import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { insertRoom } from '#db/repositories/breakout-rooms.ts';
import { gatherWords, putDocumentWords } from '#db/repositories/finding-upkeep.ts';
import { credentials, participations } from '#db/schema/index.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import type { FindableKind } from '#domain/finding/findable.ts';
import { findFilterOf } from '#domain/finding/find-filter.ts';
import { createId } from '#domain/ids.ts';
import { aStoredAgendaSession } from '#test/support/agenda-summit.ts';
import { aCommunity, aMember, aParticipant, aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { aPublishedReport } from '#test/support/published-report-rows.ts';
import { beginIn } from '#test/support/published-credential-rows.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
let everybody: Record<string, Actor>;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  const community = await aCommunity(db, { name: 'Assessors' });
  const elsewhere = await aSummit(db, { communityId: (await aCommunity(db)).id });
  const draft = await aSummit(db, { communityId: community.id, title: 'DRAFTSUMMITMARK', state: 'draft', publishedAt: null });
  const open = await aSummit(db, { communityId: community.id, title: 'Open' });
  for (const [summit, mark] of [[draft, 'DRAFT'], [open, 'OPEN']] as const) {
    const entry = await aStoredAgendaSession(db, summit.id, { kind: 'breakouts', title: `${mark}SESSIONMARK`, people: [] });
    const documentId = createId();
    await insertRoom(db, { id: createId(), agendaSessionId: entry.id, number: 1, slug: 'trust', focus: `${mark}ROOMMARK`, state: 'open', documentId, createdAt: TEST_NOW });
    await putDocumentWords(db, { documentId, words: `Said here: ${mark}NOTESMARK`, through: 1 });
    await aPublishedReport(db, { summitId: summit.id, versions: [{ title: `${mark}REPORTMARK` }] });
  }
  const { slug } = await beginIn(db, community.slug, 'DRAFTCREDENTIALMARK');
  const [credential] = await db.select().from(credentials).where(eq(credentials.slug, slug));
  await putDocumentWords(db, { documentId: credential?.documentId ?? '', words: 'DRAFTWORDSMARK', through: 1 });
  const speaker = await aMember(db, community.id);
  for (const [visibility, mark] of [['members', 'INNER'], ['public', 'OUTER']] as const)
    await testServices(db).discussion.beginTopic(speaker, community.slug, { title: `${mark}TOPICMARK`, text: `Said there: ${mark}POSTMARK`, visibility, about: null });
  await aPerson(db, { name: 'LISTEDPERSONMARK', isListed: true });
  await aPerson(db, { name: 'HIDDENCOLLEAGUEMARK' });
  for (let left = 1; left > 0; ) left = await gatherWords(db, 100);

  const waiting = await aParticipant(db, open.id);
  const removed = await aParticipant(db, open.id);
  await db.update(participations).set({ state: 'waiting' }).where(eq(participations.accountId, waiting.accountId));
  await db.update(participations).set({ state: 'removed' }).where(eq(participations.accountId, removed.accountId));
  everybody = {
    visitor,
    stranger: await aPerson(db),
    'convener elsewhere': await aParticipant(db, elsewhere.id, 'convener', await aMember(db, elsewhere.communityId, 'convener')),
    waiting,
    removed,
    member: await aMember(db, community.id),
    guest: await aParticipant(db, open.id, 'participant', await aPerson(db, { email: null, emailVerifiedAt: null })),
    participant: await aParticipant(db, open.id),
    'participant of the draft': await aParticipant(db, draft.id),
    'facilitator of the draft': await aParticipant(db, draft.id, 'facilitator'),
    convener: await aMember(db, community.id, 'convener'),
    admin: await aPerson(db, { isSiteAdmin: true }),
  };
});
afterAll(() => database.close());

const signedIn = ['stranger', 'convener elsewhere', 'waiting', 'removed', 'member', 'guest', 'participant', 'participant of the draft', 'facilitator of the draft', 'convener', 'admin'];
const members = ['member', 'convener', 'admin'];
const facilitators = ['facilitator of the draft', 'convener', 'admin'];
const all = ['visitor', ...signedIn];
const marks: [mark: string, kind: FindableKind | null, who: string[]][] = [
  ['DRAFTSUMMITMARK', 'summit', facilitators],
  ['DRAFTSESSIONMARK', 'agenda-session', facilitators],
  ['DRAFTROOMMARK', 'room', facilitators],
  ['DRAFTNOTESMARK', 'notes', facilitators],
  ['DRAFTREPORTMARK', 'report', facilitators],
  ['OPENSESSIONMARK', 'agenda-session', all],
  ['OPENROOMMARK', 'room', all],
  ['OPENNOTESMARK', 'notes', ['guest', 'participant', 'convener', 'admin']],
  ['OPENREPORTMARK', 'report', all],
  ['DRAFTCREDENTIALMARK', 'credential', members],
  ['DRAFTWORDSMARK', 'credential', members],
  ['INNERTOPICMARK', 'topic', members],
  ['INNERPOSTMARK', 'post', members],
  ['OUTERTOPICMARK', 'topic', all],
  ['OUTERPOSTMARK', 'post', all],
  ['LISTEDPERSONMARK', 'person', signedIn],
  ['HIDDENCOLLEAGUEMARK', null, []],
];

describe('a marked word', () => {
  it.each(marks)('%s is in a hit, a count, a passage and a guess for who may read it, and in nothing for anybody else', async (mark, kind, who) => {
    const services = testServices(db);
    const slip = `${mark.slice(0, 4)}${mark[5]}${mark[4]}${mark.slice(6)}`;
    for (const [name, actor] of Object.entries(everybody)) {
      const mayRead = who.includes(name);
      const look = (words: string) => services.finding.find(actor, { filter: findFilterOf(new URLSearchParams({ words })), page: 1 });
      const [found, guessed] = [await look(mark), await look(slip)];
      const typing = await services.finding.findWhileTyping(actor, mark.slice(0, -2));
      expect(found.hits.some((hit) => hit.kind === kind), `${name} finds it`).toBe(mayRead);
      expect(typing.hits.some((hit) => hit.kind === kind), `${name} finds it while typing`).toBe(mayRead);
      expect(guessed.instead === null ? null : guessed.instead.toUpperCase(), `${name} is asked whether they meant it`).toBe(mayRead ? mark : null);
      if (mayRead) continue;
      expect([found.count, found.counts, guessed.count, guessed.counts], `${name} is told no count`).toEqual([0, [], 0, []]);
      const { filter: _own, ...told } = { ...found };
      expect(JSON.stringify([told, typing]).toUpperCase(), `${name} is told nothing`).not.toContain(mark);
    }
  });
});
