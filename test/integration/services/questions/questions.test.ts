import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agendaSessionQuestions, agendaSessions } from '#db/schema/index.ts';
import { eq } from 'drizzle-orm';
import type { Person } from '#domain/actor.ts';
import { visitor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { aCommunity, aMember, aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import type { Services } from '#server/services/index.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await openTestDatabase();
  // A clock that moves: what happened first is told first.
  let passedMs = 0;
  services = testServices(database.db, { now: () => new Date(TEST_NOW.getTime() + (passedMs += 1)) });
});
afterAll(() => database.close());

/** A community with a convener and two members, and as many questions as there are texts. */
async function aBoard(...texts: string[]) {
  const community = await aCommunity(database.db);
  const convener = await aMember(database.db, community.id, 'convener');
  const members = [await aMember(database.db, community.id), await aMember(database.db, community.id)] as const;
  const ids: string[] = [];
  for (const text of texts) ids.push((await services.questions.proposeQuestion(members[0], community.slug, { text, background: '' })).id);
  const give = (who: Person, id: string | undefined, points: number) => services.questions.givePoints(who, community.slug, { questionId: id ?? '', points });
  const mineOf = async (who: Person) => {
    const board = await services.questions.readBoard(who, community.slug);
    return { left: board.pointsLeft, given: Object.fromEntries(board.open.filter(({ mine }) => mine > 0).map(({ id, mine }) => [id, mine])) };
  };
  return { community, slug: community.slug, convener, members, ids, give, mineOf };
}

describe('proposing and refining a question', () => {
  it('is open to members, and keeps every wording', async () => {
    const { slug, members, ids } = await aBoard('What makes people trust a badge?');
    const address = { slug, id: ids[0] ?? '' };
    await services.questions.refineQuestion(members[0], address, { text: 'What makes a district trust a badge?', background: 'Asked twice.' });
    const view = await services.questions.readQuestion(visitor, address);
    expect(view.question).toMatchObject({ text: 'What makes a district trust a badge?', background: 'Asked twice.', proposedBy: members[0].name });
    expect(view.trace).toMatchObject([
      { kind: 'proposed', after: 'What makes people trust a badge?' },
      { kind: 'refined', before: 'What makes people trust a badge?', after: 'What makes a district trust a badge?', actorName: members[0].name },
    ]);
  });

  it('is refining only for who proposed it, and for conveners', async () => {
    const { slug, members, convener, ids } = await aBoard('Who pays for the second reading?');
    const refine = (who: Person) => services.questions.refineQuestion(who, { slug, id: ids[0] ?? '' }, { text: 'Who pays for a second reading?', background: '' });
    await expect(refine(members[1])).rejects.toMatchObject({ kind: 'forbidden' });
    await refine(convener);
  });

  it('is not for people who do not belong to the community', async () => {
    const { slug } = await aBoard();
    await expect(services.questions.proposeQuestion(await aPerson(database.db), slug, { text: 'May I ask something?', background: '' })).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('does not find a question under another community', async () => {
    const { ids } = await aBoard('Where does this question live?');
    const other = await aBoard();
    await expect(services.questions.readQuestion(visitor, { slug: other.slug, id: ids[0] ?? '' })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(services.questions.readQuestion(visitor, { slug: other.slug, id: 'no-id' })).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('points', () => {
  it('are ten for each member, and weigh the questions', async () => {
    const { slug, members, ids, give, mineOf } = await aBoard('Is the first one heavy enough?', 'Is the second one heavier?');
    await give(members[0], ids[0], 2);
    await give(members[0], ids[1], 5);
    await give(members[1], ids[1], 1);
    expect(await mineOf(members[0])).toEqual({ left: 3, given: { [ids[0] ?? '']: 2, [ids[1] ?? '']: 5 } });
    const board = await services.questions.readBoard(visitor, slug);
    expect(board).toMatchObject({ pointsLeft: null, open: [{ id: ids[1], points: 6, people: 2, peopleLately: 2 }, { id: ids[0], points: 2, people: 1 }] });
  });

  it('are never spent twice, however many tabs give at once', async () => {
    const { members, ids, give, mineOf } = await aBoard('Is this the first question?', 'Is this the second question?', 'Is this the third question?', 'Is this the fourth question?');
    const answers = await Promise.allSettled(ids.map((id) => give(members[0], id, 5)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(answers.flatMap((answer) => (answer.status === 'rejected' ? [(answer.reason as { code: string }).code] : []))).toEqual(['no-points-left', 'no-points-left']);
    expect((await mineOf(members[0])).left).toBe(0);
  });

  it('can always be taken back, and given to another question', async () => {
    const { members, ids, give, mineOf } = await aBoard('Is this wanted at first?', 'Is this wanted later?', 'Is this wanted as well?');
    for (const id of ids.slice(0, 2)) await give(members[0], id, 5);
    await expect(give(members[0], ids[2], 1)).rejects.toMatchObject({ kind: 'conflict', code: 'no-points-left' });
    await give(members[0], ids[0], 0);
    await give(members[0], ids[2], 4);
    expect(await mineOf(members[0])).toEqual({ left: 1, given: { [ids[1] ?? '']: 5, [ids[2] ?? '']: 4 } });
  });

  it('come back when a question is answered, which then takes none, and are fitted in when it is opened again', async () => {
    const { slug, convener, members, ids, give, mineOf } = await aBoard('Is this one answered soon?', 'Is this one still open?', 'Is this one open as well?');
    const address = { slug, id: ids[0] ?? '' };
    await give(members[0], ids[0], 4);
    await services.questions.settleQuestion(convener, address, { intent: 'answered', outcome: 'Developing user trust', outcomeUrl: '/summits/trust' });
    expect((await mineOf(members[0])).left).toBe(10);
    await expect(give(members[0], ids[0], 1)).rejects.toMatchObject({ code: 'settled' });
    const settled = (await services.questions.readBoard(visitor, slug)).settled;
    expect(settled).toMatchObject([{ id: ids[0], state: 'answered', outcome: 'Developing user trust', outcomeUrl: '/summits/trust', people: 1 }]);

    await give(members[0], ids[1], 5);
    await give(members[0], ids[2], 3);
    await services.questions.settleQuestion(convener, address, { intent: 'reopened' });
    expect(await mineOf(members[0])).toEqual({ left: 0, given: { [ids[0] ?? '']: 2, [ids[1] ?? '']: 5, [ids[2] ?? '']: 3 } });
  });

  it('are not for people outside the community', async () => {
    const { ids, give } = await aBoard('Is this for members only?');
    await expect(give(await aPerson(database.db), ids[0], 1)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('merging', () => {
  const anAgendaSession = async (summitId: string, questionIds: string[]) => {
    const id = createId();
    await database.db.insert(agendaSessions).values({
      id, summitId, guid: createId(), slug: id, kind: 'plenary', title: 'Plenary', startsAt: new Date('2026-03-10T16:00:00Z'), endsAt: new Date('2026-03-10T17:00:00Z'), createdAt: TEST_NOW, updatedAt: TEST_NOW,
    });
    if (questionIds.length > 0) await database.db.insert(agendaSessionQuestions).values(questionIds.map((questionId, position) => ({ agendaSessionId: id, questionId, position })));
    return id;
  };

  it('moves points over up to what one question takes, the rest comes back', async () => {
    const { slug, convener, members, ids, give, mineOf } = await aBoard('Is this the question that stays?', 'Is this the question that goes?');
    await give(members[0], ids[0], 3);
    await give(members[0], ids[1], 4);
    await give(members[1], ids[1], 2);
    await services.questions.mergeQuestion(convener, { slug, id: ids[1] ?? '' }, ids[0] ?? '');
    expect(await mineOf(members[0])).toEqual({ left: 5, given: { [ids[0] ?? '']: 5 } });
    expect(await mineOf(members[1])).toEqual({ left: 8, given: { [ids[0] ?? '']: 2 } });
    expect((await services.questions.readBoard(visitor, slug)).open.map(({ id, points }) => ({ id, points }))).toEqual([{ id: ids[0], points: 7 }]);
  });

  it('keeps the trace on both sides, and the merged page points on', async () => {
    const { slug, convener, ids } = await aBoard('Is this the question that stays?', 'Is this the question that goes?');
    const [into, from] = [ids[0] ?? '', ids[1] ?? ''];
    await services.questions.mergeQuestion(convener, { slug, id: from }, into);
    const gone = await services.questions.readQuestion(visitor, { slug, id: from });
    expect(gone).toMatchObject({ question: { state: 'merged' }, mergedInto: { id: into, text: 'Is this the question that stays?' } });
    expect(gone.trace.at(-1)).toMatchObject({ kind: 'merged-away', actorName: convener.name, other: { id: into } });
    const kept = await services.questions.readQuestion(visitor, { slug, id: into });
    expect(kept.trace.at(-1)).toMatchObject({ kind: 'merged-in', other: { id: from, text: 'Is this the question that goes?' } });
  });

  it('takes sessions along, each once', async () => {
    const { community, slug, convener, ids } = await aBoard('Is this the question that stays?', 'Is this the question that goes?');
    const [into, from] = [ids[0] ?? '', ids[1] ?? ''];
    const summit = await aSummit(database.db, { communityId: community.id });
    const [one, both] = [await anAgendaSession(summit.id, [from]), await anAgendaSession(summit.id, [into, from])];
    await services.questions.mergeQuestion(convener, { slug, id: from }, into);
    const attachedTo = async (agendaSessionId: string) =>
      (await database.db.select().from(agendaSessionQuestions).where(eq(agendaSessionQuestions.agendaSessionId, agendaSessionId))).map(({ questionId }) => questionId);
    expect([await attachedTo(one), await attachedTo(both)]).toEqual([[into], [into]]);
    expect((await services.questions.readQuestion(visitor, { slug, id: into })).takenUp).toHaveLength(2);
  });

  it('happens once when two conveners merge the same pair into each other at once', async () => {
    const { slug, convener, ids } = await aBoard('Is this the one question?', 'Is this the other question?');
    const [one, other] = [ids[0] ?? '', ids[1] ?? ''];
    const answers = await Promise.allSettled([
      services.questions.mergeQuestion(convener, { slug, id: one }, other),
      services.questions.mergeQuestion(convener, { slug, id: other }, one),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await services.questions.readBoard(visitor, slug)).open).toHaveLength(1);
  });

  it('loses no point that is given in the same instant', async () => {
    const { slug, convener, members, ids, give, mineOf } = await aBoard('Is this the question that stays?', 'Is this the question that goes?');
    await give(members[0], ids[1], 3);
    const [, given] = await Promise.allSettled([services.questions.mergeQuestion(convener, { slug, id: ids[1] ?? '' }, ids[0] ?? ''), give(members[1], ids[1], 2)]);
    const { given: kept, left } = await mineOf(members[1]);
    expect([kept, left]).toEqual(given.status === 'fulfilled' ? [{ [ids[0] ?? '']: 2 }, 8] : [{}, 10]);
  });

  it('is refused into itself, into a merged question, and to members', async () => {
    const { slug, convener, members, ids } = await aBoard('Is this the first of three?', 'Is this the second of three?', 'Is this the third of three?');
    const [one, two, three] = [ids[0] ?? '', ids[1] ?? '', ids[2] ?? ''];
    const merge = (who: Person, id: string, into: string) => services.questions.mergeQuestion(who, { slug, id }, into);
    await expect(merge(convener, one, one)).rejects.toMatchObject({ code: 'into-itself', field: 'intoId' });
    await expect(merge(members[0], one, two)).rejects.toMatchObject({ kind: 'forbidden' });
    await merge(convener, one, two);
    await expect(merge(convener, three, one)).rejects.toMatchObject({ code: 'merged' });
    const other = await aBoard('Is this of another community?');
    await expect(merge(convener, two, other.ids[0] ?? '')).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('the list of all questions', () => {
  it('names the community of each, without merged ones', async () => {
    const { slug, convener, ids, community } = await aBoard('Is this the question that stays?', 'Is this the question that goes?');
    await services.questions.mergeQuestion(convener, { slug, id: ids[1] ?? '' }, ids[0] ?? '');
    const all = (await services.questions.listAllQuestions(visitor)).filter(({ communitySlug }) => communitySlug === slug);
    expect(all).toMatchObject([{ id: ids[0], communityName: community.name }]);
  });
});
