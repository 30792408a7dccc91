import { and, desc, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { insertRoom } from '#db/repositories/breakout-rooms.ts';
import { forgetWords, gatherWords, putDocumentWords } from '#db/repositories/finding-upkeep.ts';
import { agendaSessions, credentials, findables, knownWords, posts, reportVersions, topics } from '#db/schema/index.ts';
import { createId } from '#domain/ids.ts';
import type { Services } from '#server/services/index.ts';
import { aStoredAgendaSession, anAgendaSummit } from '#test/support/agenda-summit.ts';
import { aCommunity, aMember, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { aDiscussion } from '#test/support/discussion.ts';
import { aPublishedCredential, beginIn } from '#test/support/published-credential-rows.ts';
import { aPublishedReport } from '#test/support/published-report-rows.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
let services: Services;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  services = testServices(db);
});
afterAll(() => database.close());

const rowsOf = async (id: string) => db.select({ kind: findables.kind, realm: findables.realm, title: findables.title, summary: findables.summary, words: findables.words, address: findables.address }).from(findables).where(eq(findables.id, id)).orderBy(findables.kind);
const rowOf = async (id: string) => (await rowsOf(id))[0];

describe('what can be found', () => {
  it('of a community follows what is said of it', async () => {
    const community = await aCommunity(db, { name: 'Before', about: 'A **bold** [link](https://example.org).' });
    expect(await rowOf(community.id)).toMatchObject({ kind: 'community', realm: 'public', title: 'Before', words: 'A bold link.', address: `/communities/${community.slug}` });
    const convener = await aMember(db, community.id, 'convener');
    await services.community.describeCommunity(convener, community.slug, { name: 'After', tagline: 'Said in short', about: '' });
    expect(await rowOf(community.id)).toMatchObject({ title: 'After', summary: 'Said in short', words: '' });
  });

  it('of a question goes with it into another, whose page has both wordings', async () => {
    const community = await aCommunity(db);
    const convener = await aMember(db, community.id, 'convener');
    const [one, other] = [await services.questions.proposeQuestion(convener, community.slug, { text: 'Who pays for pilots?', background: '' }), await services.questions.proposeQuestion(convener, community.slug, { text: 'What does a pilot cost?', background: 'Asked in spring' })];
    expect(await rowOf(one.id)).toMatchObject({ kind: 'question', title: 'Who pays for pilots?', address: `/communities/${community.slug}/questions/${one.id}` });
    await services.questions.mergeQuestion(convener, { slug: community.slug, id: one.id }, other.id);
    expect(await rowsOf(one.id)).toEqual([]);
    expect(await rowOf(other.id)).toMatchObject({ title: 'What does a pilot cost?', words: 'Asked in spring\nWho pays for pilots?' });
  });

  it('of a person is there while they are listed, and gone once their account is erased', async () => {
    const person = await aPerson(db, { name: 'Ada Byron', affiliation: 'Analytical Society', offers: 'Notes', isListed: true });
    expect(await rowsOf(person.accountId)).toEqual([{ kind: 'person', realm: 'people', title: 'Ada Byron', summary: 'Analytical Society', words: 'Notes', address: `/people/${person.accountId}` }]);
    await services.accounts.deleteAccount(person, 'Ada Byron');
    expect(await rowsOf(person.accountId)).toEqual([]);
  });

  it('of a summit and all within is for who facilitates until it is published, and again once it is not', async () => {
    const { summit, slug, convener, participant } = await anAgendaSummit(db, { title: 'Spring', tagline: 'What it is for', place: 'Online', state: 'draft', publishedAt: null });
    const entry = await aStoredAgendaSession(db, summit.id, { kind: 'breakouts', title: 'Rooms', people: [], abstract: 'What we *take on*' });
    const [roomId, documentId] = [createId(), createId()];
    await insertRoom(db, { id: roomId, agendaSessionId: entry.id, number: 1, slug: 'trust', focus: 'Trust', summary: 'Whom we trust', outcome: 'Not before it is closed', state: 'planned', documentId, createdAt: TEST_NOW });
    await putDocumentWords(db, { documentId, words: 'Said in the room', through: 1 });
    const facilitators = `facilitators ${summit.id}`;
    const report = await aPublishedReport(db, { summitId: summit.id });
    const realmsNow = async () => (await Promise.all([summit.id, entry.id, roomId, report.reportId].map(rowsOf))).flat().map(({ kind, realm }) => `${kind}: ${realm}`);
    const draft = ['summit', 'agenda-session', 'notes', 'room', 'report'].map((kind) => `${kind}: ${facilitators}`);
    expect(await realmsNow()).toEqual(draft);
    expect(await rowOf(entry.id)).toMatchObject({ title: 'Rooms', words: 'What we take on', address: `/summits/${slug}/sessions/${entry.slug}` });
    expect(await rowsOf(roomId)).toMatchObject([{ kind: 'notes', words: 'Said in the room', address: `/summits/${slug}/rooms/trust/notes` }, { kind: 'room', title: 'Trust', summary: 'Whom we trust', words: '' }]);
    await services.summits.publishSummit(convener, slug);
    expect(await realmsNow()).toEqual(['summit: public', 'agenda-session: public', `notes: participants ${summit.id}`, 'room: public', 'report: public']);
    await services.joining.leaveSummit(participant, slug);
    await services.summits.unpublishSummit(convener, slug);
    expect(await realmsNow()).toEqual(draft);
  });

  it('of an agenda is what was released, with what came of it since', async () => {
    const { summit, slug, convener } = await anAgendaSummit(db);
    const entry = await aStoredAgendaSession(db, summit.id, { title: 'As released', outcome: '' });
    await services.agenda.releaseAgenda(convener, slug, '');
    await db.update(agendaSessions).set({ title: 'Not released yet', outcome: 'What came of it' }).where(eq(agendaSessions.id, entry.id));
    const later = await aStoredAgendaSession(db, summit.id, { title: 'Added later', kind: 'breakouts' });
    const roomId = createId();
    await insertRoom(db, { id: roomId, agendaSessionId: later.id, number: 1, slug: 'later', focus: 'Later', state: 'planned', documentId: createId(), createdAt: TEST_NOW });
    expect(await rowOf(entry.id)).toMatchObject({ title: 'As released' });
    expect((await rowOf(entry.id))?.words).toContain('What came of it');
    expect(await rowsOf(later.id)).toEqual([]);
    expect(await rowsOf(roomId)).toMatchObject([{ realm: `facilitators ${summit.id}` }]);
    await services.agenda.releaseAgenda(convener, slug, '');
    expect([(await rowOf(entry.id))?.title, (await rowOf(later.id))?.title, (await rowOf(roomId))?.realm]).toEqual(['Not released yet', 'Added later', 'public']);
    await services.agenda.removeAgendaSession(convener, slug, later.id, 'Added later');
    expect([await rowsOf(later.id), await rowsOf(roomId)]).toEqual([[], []]);
  });

  it('of a report is its newest version, and nothing once it is withdrawn', async () => {
    const report = await aPublishedReport(db, { versions: [{ title: 'First' }, { title: 'Second', standfirst: 'In short' }] });
    expect(await rowOf(report.reportId)).toMatchObject({ title: 'Second', summary: 'In short', address: `/reports/${report.slug}` });
    const row = await rowOf(report.reportId);
    expect(row?.words.length).toBeGreaterThan(100);
    await db.update(reportVersions).set({ content: JSON.stringify({ ...report.versions[1], standfirst: 'Redacted' }) }).where(eq(reportVersions.reportId, report.reportId));
    expect(await rowOf(report.reportId)).toMatchObject({ summary: 'Redacted' });
    const withdrawn = await aPublishedReport(db, { withdrawn: { at: TEST_NOW, reason: 'By mistake' } });
    expect(await rowsOf(withdrawn.reportId)).toEqual([]);
  });

  it('of a credential is for its members until it is published, then its newest version', async () => {
    const community = await aCommunity(db);
    const { slug } = await beginIn(db, community.slug, 'A draft');
    const [draft] = await db.select().from(credentials).where(eq(credentials.slug, slug));
    await putDocumentWords(db, { documentId: draft?.documentId ?? '', words: 'Half a sentence', through: 1 });
    expect(await rowOf(draft?.id ?? '')).toMatchObject({ realm: `members ${community.id}`, title: 'A draft', words: 'Half a sentence' });
    const published = await aPublishedCredential(db, { draft: { name: 'Exit questions', competency: 'Asks well.', tags: ['rubrics'] } });
    const [{ id, documentId } = { id: '', documentId: '' }] = await db.select().from(credentials).where(eq(credentials.slug, published.slug));
    await putDocumentWords(db, { documentId, words: 'SECRET of the next version', through: 1 });
    const row = await rowOf(id);
    expect(row).toMatchObject({ realm: 'public', title: 'Exit questions', summary: 'Asks well.' });
    expect(row?.words).toContain('rubrics');
    expect(row?.words).not.toContain('SECRET');
  });
});

describe('what can be found of a topic', () => {
  const inCommunity = (communityId: string) => db.select({ kind: findables.kind, realm: findables.realm, title: findables.title, words: findables.words, address: findables.address }).from(findables).where(and(eq(findables.communityId, communityId), inArray(findables.kind, ['topic', 'post']))).orderBy(desc(findables.kind), findables.address);

  it('is its title, and each post by its words, at its place', async () => {
    const { community, slug, number, author, address, reply, convener } = await aDiscussion(db, services, { title: 'How do two agree?', text: 'We *agree* on half.' });
    await reply(author, 'And on penguins.');
    const at = `/communities/${slug}/topics/${number}`;
    expect(await inCommunity(community.id)).toEqual([
      { kind: 'topic', realm: 'public', title: 'How do two agree?', words: '', address: at },
      { kind: 'post', realm: 'public', title: 'How do two agree?', words: 'We agree on half.', address: `${at}#post-1` },
      { kind: 'post', realm: 'public', title: 'How do two agree?', words: 'And on penguins.', address: `${at}#post-2` },
    ]);
    await services.discussion.steerTopic(convener, address, { intent: 'describe', title: 'Among ourselves', visibility: 'members' });
    await services.discussion.editPost(author, { ...address, post: 1 }, { intent: 'edit', text: 'Reworded.' });
    await services.discussion.removePost(author, { ...address, post: 2 });
    const members = `members ${community.id}`;
    expect(await inCommunity(community.id)).toMatchObject([{ kind: 'topic', realm: members, title: 'Among ourselves' }, { kind: 'post', realm: members, title: 'Among ourselves', words: 'Reworded.' }]);
  });

  it('leads to the page of five hundred posts that holds it', async () => {
    const { community, number, slug } = await aDiscussion(db, services);
    const [topic] = await db.select({ id: topics.id }).from(topics).where(eq(topics.communityId, community.id));
    await db.update(posts).set({ number: 1_001 }).where(eq(posts.topicId, topic?.id ?? ''));
    expect((await inCommunity(community.id)).at(-1)?.address).toBe(`/communities/${slug}/topics/${number}?page=3#post-1001`);
  });
});

describe('the words that somebody may mean', () => {
  it('are gathered once for each realm, and forgotten when they stand nowhere', async () => {
    const community = await aCommunity(db, { name: 'Ornithologists', tagline: 'x1 of 2024' });
    for (let left = 1; left > 0; ) left = await gatherWords(db, 3);
    const known = () => db.select().from(knownWords).where(eq(knownWords.word, 'ornithologists'));
    expect(await known()).toEqual([{ realm: 'public', word: 'ornithologists' }]);
    await forgetWords(db);
    expect(await known()).toHaveLength(1);
    await db.delete(findables).where(eq(findables.id, community.id));
    await forgetWords(db);
    expect(await known()).toEqual([]);
  });
});
