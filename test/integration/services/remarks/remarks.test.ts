import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeAccount } from '#db/repositories/account-merging.ts';
import { insertRoom } from '#db/repositories/breakout-rooms.ts';
import { type breakoutRooms, remarks, summits } from '#db/schema/index.ts';
import { type Person, visitor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { createRateLimits } from '#server/http/rate-limits.ts';
import type { Services } from '#server/services/index.ts';
import { type AgendaSummit, anAgendaSummit, aStoredAgendaSession } from '#test/support/agenda-summit.ts';
import { aMember, aParticipant, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { kindOfRefusal } from '#test/support/refusals.ts';
import { aRemarkDraft } from '#test/support/remark-drafts.ts';
import { testDeps, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services['remarks'];
let at: AgendaSummit;
let told: string[];
let ada: Person;
let ben: Person;
let facilitator: Person;
let agendaSessionId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  told = [];
  const hands = { ...testDeps(database.db).documentHands(), tellRemarks: (documentId: string) => void told.push(documentId) };
  services = testServices(database.db, { documentHands: () => hands }).remarks;
  at = await anAgendaSummit(database.db);
  ada = await aParticipant(database.db, at.summit.id);
  ben = await aParticipant(database.db, at.summit.id);
  facilitator = await aParticipant(database.db, at.summit.id, 'facilitator');
  agendaSessionId = (await aStoredAgendaSession(database.db, at.summit.id, { kind: 'breakouts' })).id;
});
afterAll(() => database.close());

let rooms = 0;
async function aDocument(state: typeof breakoutRooms.$inferInsert.state = 'open', inAgendaSession = agendaSessionId): Promise<string> {
  const documentId = createId();
  rooms += 1;
  await insertRoom(database.db, { id: createId(), slug: `room-${rooms}`, number: rooms, focus: 'Trust', summary: '', outcome: '', state, documentId, agendaSessionId: inAgendaSession, createdAt: TEST_NOW });
  return documentId;
}

const threadsSeenBy = async (who: Person, documentId: string) => (await services.listRemarks(who, documentId)).threads;

describe('remarks on a document', () => {
  it('are read by room without the text, what is resolved apart, and refused like the notes', async () => {
    const documentId = await aDocument();
    const roomSlug = `room-${rooms}`;
    const open = await services.addRemark(ada, documentId, aRemarkDraft());
    const resolved = await services.addRemark(ben, documentId, aRemarkDraft());
    await services.resolveRemark(facilitator, documentId, resolved);
    const read = await services.readRoomRemarks(ada, at.summit.slug, roomSlug);
    expect(read).toMatchObject({ room: { slug: roomSlug, number: rooms }, open: [{ id: open }], resolved: [{ id: resolved, resolved: { by: { name: facilitator.name } } }] });
    expect(await services.readRoomRemarks(visitor, at.summit.slug, roomSlug).catch(kindOfRefusal)).toBe('forbidden');
    expect(await services.readRoomRemarks(ada, at.summit.slug, 'no-such-room').catch(kindOfRefusal)).toBe('not-found');
  });
  it('are listed with who made them, what they are about and what others answered', async () => {
    const documentId = await aDocument();
    const threadId = await services.addRemark(ada, documentId, aRemarkDraft());
    await services.answerRemark(ben, documentId, threadId, { text: 'By both.', mentions: [ada.accountId] });
    expect(await services.listRemarks(ada, documentId)).toMatchObject({
      closed: null,
      threads: [
        {
          id: threadId,
          author: { name: ada.name, perspective: 'teacher' },
          text: 'By whom?',
          anchor: { quote: 'earned twice' },
          ...{ isOwn: true, mayEdit: true, mayRemove: true, mayResolve: true, isEdited: false, removedBy: null, resolved: null },
          answers: [{ author: { name: ben.name }, text: 'By both.', mentions: [{ id: ada.accountId, name: ada.name }], isOwn: false, mayEdit: false, mayRemove: false }],
        },
      ],
    });
    expect(told.filter((id) => id === documentId)).toHaveLength(2);
  });

  it('mention only people who take part', async () => {
    const documentId = await aDocument();
    await services.addRemark(ada, documentId, aRemarkDraft({ mentions: [ben.accountId, (await aPerson(database.db)).accountId, createId()] }));
    expect(await threadsSeenBy(ada, documentId)).toMatchObject([{ mentions: [{ id: ben.accountId }] }]);
  });

  it('are edited by their authors alone, and say so', async () => {
    const documentId = await aDocument();
    const id = await services.addRemark(ada, documentId, aRemarkDraft());
    await services.editRemark(ada, documentId, id, { text: 'By whom, and when?', mentions: [] });
    expect(await threadsSeenBy(ben, documentId)).toMatchObject([{ text: 'By whom, and when?', isEdited: true }]);
    await expect(services.editRemark(facilitator, documentId, id, { text: 'Mine now', mentions: [] })).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('are gone once removed when nobody answered, and keep the answers when somebody did', async () => {
    const documentId = await aDocument();
    const bare = await services.addRemark(ada, documentId, aRemarkDraft());
    const answered = await services.addRemark(ada, documentId, aRemarkDraft({ text: 'A secret' }));
    const answer = await services.answerRemark(ben, documentId, answered, { text: 'By both.', mentions: [] });
    await services.removeRemark(ada, documentId, bare);
    await services.removeRemark(ada, documentId, answered);
    expect(await threadsSeenBy(ada, documentId)).toMatchObject([{ id: answered, text: '', removedBy: 'author', mayEdit: false, mayRemove: false, answers: [{ text: 'By both.' }] }]);
    await expect(services.editRemark(ada, documentId, answered, { text: 'Back again', mentions: [] })).rejects.toMatchObject({ kind: 'not-found' });
    expect(JSON.stringify(await database.db.select().from(remarks).where(eq(remarks.documentId, documentId)))).not.toContain('A secret');
    await services.removeRemark(facilitator, documentId, answer);
    expect(await threadsSeenBy(ada, documentId)).toEqual([]);
  });

  it('say that who facilitates removed them', async () => {
    const documentId = await aDocument();
    const id = await services.addRemark(ada, documentId, aRemarkDraft());
    await services.answerRemark(ben, documentId, id, { text: 'Well.', mentions: [] });
    await services.removeRemark(facilitator, documentId, id);
    expect(await threadsSeenBy(ben, documentId)).toMatchObject([{ removedBy: 'facilitator' }]);
  });

  it('are resolved and opened again, and take no answer in between', async () => {
    const documentId = await aDocument();
    const id = await services.addRemark(ada, documentId, aRemarkDraft());
    await services.resolveRemark(ben, documentId, id);
    await services.resolveRemark(ada, documentId, id);
    expect(await threadsSeenBy(ada, documentId)).toMatchObject([{ resolved: { by: { name: ben.name }, at: TEST_NOW.toISOString() } }]);
    await expect(services.answerRemark(ben, documentId, id, { text: 'One more thing', mentions: [] })).rejects.toMatchObject({ kind: 'conflict', code: 'resolved' });
    await services.reopenRemark(ada, documentId, id);
    expect(await threadsSeenBy(ada, documentId)).toMatchObject([{ resolved: null }]);
  });

  it('are no answers to an answer, to one of another document, or to none', async () => {
    const documentId = await aDocument();
    const id = await services.addRemark(ada, documentId, aRemarkDraft());
    const answer = await services.answerRemark(ben, documentId, id, { text: 'By both.', mentions: [] });
    const elsewhere = await services.addRemark(ada, await aDocument(), aRemarkDraft());
    for (const wrong of [answer, elsewhere, createId()]) await expect(services.answerRemark(ada, documentId, wrong, { text: 'And?', mentions: [] })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(services.removeRemark(facilitator, documentId, elsewhere)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(services.listRemarks(ada, 'no-document')).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('are refused in words once a text has all it takes, and when somebody sends too many', async () => {
    const documentId = await aDocument();
    await database.db.insert(remarks).values(Array.from({ length: 2_000 }, () => ({ id: createId(), documentId, accountId: ada.accountId, text: 'x', quote: 'x', anchorStart: 'x', anchorEnd: 'x', createdAt: TEST_NOW })));
    await expect(services.addRemark(ben, documentId, aRemarkDraft())).rejects.toMatchObject({ kind: 'conflict', code: 'full' });
    const limited = testServices(database.db, { limit: createRateLimits() }).remarks;
    const id = createId();
    const tries = Array.from({ length: 301 }, () => limited.resolveRemark(ben, documentId, id).catch(kindOfRefusal));
    expect((await Promise.all(tries)).filter((kind) => kind === 'too-many')).toHaveLength(1);
  });

  it('go along with a guest who becomes part of an account', async () => {
    const documentId = await aDocument();
    const guest = await aParticipant(database.db, at.summit.id, 'participant', await aPerson(database.db, { email: null, emailVerifiedAt: null }));
    const id = await services.addRemark(guest, documentId, aRemarkDraft({ mentions: [guest.accountId] }));
    await services.resolveRemark(guest, documentId, id);
    const account = await aPerson(database.db, { name: 'Ada Byron' });
    await database.db.transaction((tx) => mergeAccount(tx, guest.accountId, account.accountId));
    expect(await threadsSeenBy(account, documentId)).toMatchObject([{ id, isOwn: true, author: { name: 'Ada Byron' }, mentions: [{ id: account.accountId }], resolved: { by: { name: 'Ada Byron' } } }]);
  });
});

describe('who may do what to remarks', () => {
  const acts = ['list', 'add', 'answer', 'edit', 'remove', 'resolve', 'reopen'] as const;
  type Act = (typeof acts)[number];
  const words = { text: 'And now?', mentions: [] };

  async function perform(act: Act, who: Person | typeof visitor, documentId: string, author: Person): Promise<string> {
    const id = createId();
    const { anchor } = { anchor: aRemarkDraft() };
    await database.db.insert(remarks).values({ id, documentId, accountId: author.accountId, text: 'By whom?', quote: anchor.quote, anchorStart: anchor.start, anchorEnd: anchor.end, createdAt: TEST_NOW });
    const performed = {
      list: () => services.listRemarks(who, documentId),
      add: () => services.addRemark(who, documentId, anchor),
      answer: () => services.answerRemark(who, documentId, id, words),
      edit: () => services.editRemark(who, documentId, id, words),
      remove: () => services.removeRemark(who, documentId, id),
      resolve: () => services.resolveRemark(who, documentId, id),
      reopen: () => services.reopenRemark(who, documentId, id),
    } satisfies Record<Act, () => Promise<unknown>>;
    return performed[act]().then(() => 'done', kindOfRefusal);
  }

  const doneBy = async (who: Person | typeof visitor, documentId: string, author: Person): Promise<Act[]> => {
    const done: Act[] = [];
    for (const act of acts) if ((await perform(act, who, documentId, author)) === 'done') done.push(act);
    return done;
  };

  it('nothing is open to a visitor, a stranger, a member, or who left', async () => {
    const documentId = await aDocument();
    for (const who of [visitor, await aPerson(database.db), await aMember(database.db, at.summit.communityId)]) expect(await doneBy(who, documentId, ada)).toEqual([]);
  });

  it.each([
    ['planned', ['list', 'add', 'answer']],
    ['open', ['list', 'add', 'answer', 'resolve', 'reopen']],
    ['closed', ['list', 'add', 'answer']],
  ] as const)('who takes part, with a remark of another, in a room that is %s', async (state, expected) => {
    expect(await doneBy(ben, await aDocument(state), ada)).toEqual(expected);
  });

  it.each(['planned', 'open', 'closed'] as const)('an author everything, in a room that is %s; who facilitates or convenes all but put words into their mouth', async (state) => {
    const documentId = await aDocument(state);
    expect(await doneBy(ada, documentId, ada)).toEqual([...acts]);
    for (const who of [facilitator, await aParticipant(database.db, at.summit.id, 'convener'), await aMember(database.db, at.summit.communityId, 'convener'), await aPerson(database.db, { isSiteAdmin: true })])
      expect(await doneBy(who, documentId, ada)).toEqual(acts.filter((act) => act !== 'edit'));
  });

  it('everybody reads alone once the summit is archived, and is told why', async () => {
    const over = await anAgendaSummit(database.db);
    const documentId = await aDocument('closed', (await aStoredAgendaSession(database.db, over.summit.id, { kind: 'breakouts' })).id);
    const [author, guide] = [await aParticipant(database.db, over.summit.id), await aParticipant(database.db, over.summit.id, 'facilitator')];
    await database.db.update(summits).set({ state: 'archived' }).where(inArray(summits.id, [over.summit.id]));
    for (const who of [author, guide]) expect(await doneBy(who, documentId, author)).toEqual(['list']);
    expect((await services.listRemarks(author, documentId)).closed).toContain('archived');
  });
});
