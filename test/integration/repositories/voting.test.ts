import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliberationVoters, statementVotes } from '#db/schema/index.ts';
import { putVote } from '#db/repositories/voting.ts';
import { createId } from '#domain/ids.ts';
import { aPerson, TEST_NOW } from '#test/support/builders.ts';
import { aDeliberation } from '#test/support/deliberation-builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

describe('the first vote of somebody', () => {
  it('keeps and notes nothing where the number that was drawn is another voter has', async () => {
    const { participant, numbered, vote } = await aDeliberation(test.db, testServices(test.db));
    await vote(participant, 1, 'agree');
    const [statement] = await numbered();
    const [{ deliberationId, number } = { deliberationId: '', number: 0 }] = await test.db.select().from(deliberationVoters).where(eq(deliberationVoters.accountId, participant.accountId));
    const { accountId } = await aPerson(test.db);
    const cast = { deliberationId, statementId: statement?.id ?? '', vote: 1, at: TEST_NOW } as const;
    expect(await putVote(test.db, { ...cast, voter: { id: createId(), accountId, number, perspective: null } })).toBe('not-noted');
    expect(await test.db.select().from(deliberationVoters).where(eq(deliberationVoters.accountId, accountId))).toEqual([]);
    expect(await putVote(test.db, { ...cast, voter: { id: createId(), accountId, number: number + 1, perspective: 'funder' } })).toBe('kept');
    expect(await test.db.select({ vote: statementVotes.vote, perspective: deliberationVoters.perspective }).from(statementVotes).innerJoin(deliberationVoters, eq(deliberationVoters.id, statementVotes.voterId)).where(eq(deliberationVoters.accountId, accountId))).toEqual([{ vote: 1, perspective: 'funder' }]);
  });

  it('notes nobody where the statement does not stand', async () => {
    const { participant, vote } = await aDeliberation(test.db, testServices(test.db));
    await vote(participant, 1, 'agree');
    const [{ deliberationId } = { deliberationId: '' }] = await test.db.select().from(deliberationVoters).where(eq(deliberationVoters.accountId, participant.accountId));
    const { accountId } = await aPerson(test.db);
    expect(await putVote(test.db, { deliberationId, statementId: createId(), voter: { id: createId(), accountId, number: 7, perspective: null }, vote: 1, at: TEST_NOW })).toBe('not-standing');
    expect(await test.db.select().from(deliberationVoters).where(eq(deliberationVoters.accountId, accountId))).toEqual([]);
  });
});
