import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertRoom } from '#db/repositories/breakout-rooms.ts';
import { agendaSessionQuestions, questionPoints, readings, strategicQuestions } from '#db/schema/index.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import type { Services } from '#server/services/index.ts';
import { aStoredAgendaSession } from '#test/support/agenda-summit.ts';
import { aCommunity, aMember, aParticipant, aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { countStatements } from '#test/support/counted-statements.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database.db);
});
afterAll(() => database.close());

/** A community with so much of everything, and one of its summits. */
async function aCommunityWith(many: number) {
  const { db } = database;
  const community = await aCommunity(db);
  const communityId = community.id;
  const convener = await aMember(db, communityId, 'convener');
  const summit = await aSummit(db, { communityId });
  for (let count = 0; count < many; count += 1) {
    const member = await aMember(db, communityId);
    await aParticipant(db, summit.id, 'participant', member);
    await aSummit(db, { communityId });
    const questionId = createId();
    await db.insert(strategicQuestions).values({ id: questionId, communityId, text: `Question ${count}?`, state: 'open', createdAt: TEST_NOW, updatedAt: TEST_NOW });
    await db.insert(questionPoints).values({ questionId, accountId: member.accountId, points: 1, givenAt: TEST_NOW });
    const agendaSession = await aStoredAgendaSession(db, summit.id, { kind: 'breakouts', title: `Session ${count}` });
    await db.insert(agendaSessionQuestions).values({ agendaSessionId: agendaSession.id, questionId, position: 0 });
    await insertRoom(db, { id: createId(), agendaSessionId: agendaSession.id, number: 1, slug: `room-${count}`, focus: 'Trust', state: 'open', documentId: createId(), createdAt: TEST_NOW });
    await db.insert(readings).values({ id: createId(), communityId, summitId: summit.id, title: `Reading ${count}`, url: 'https://example.org', createdAt: TEST_NOW });
  }
  return { slug: community.slug, summitSlug: summit.slug, convener };
}

/** How many statements a page may take; whoever adds to it decides so here. */
const MOST = { home: 14, summit: 22 };

describe('the statements of a page', () => {
  it.each([
    ['a visitor', 'visitor'],
    ['a member', 'convener'],
  ])('are the same for %s however much is going on in a community', async (_who, role) => {
    const counts: number[] = [];
    for (const many of [1, 12]) {
      const { slug, convener } = await aCommunityWith(many);
      const actor: Actor = role === 'visitor' ? visitor : convener;
      await services.community.readCommunity(actor, slug);
      counts.push(await countStatements(database.db, () => services.community.readCommunity(actor, slug)));
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThanOrEqual(MOST.home);
  });

  it('are the same for a summit of two rooms and for one of a dozen', async () => {
    const counts: number[] = [];
    for (const many of [2, 12]) {
      const { summitSlug } = await aCommunityWith(many);
      const actor = await aPerson(database.db);
      counts.push(await countStatements(database.db, () => services.publication.readPublication(actor, summitSlug)));
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThanOrEqual(MOST.summit);
  });
});
