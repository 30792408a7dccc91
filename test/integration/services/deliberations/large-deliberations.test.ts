import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findDeliberation } from '#db/repositories/deliberations.ts';
import { insertStatements } from '#db/repositories/statements.ts';
import { statements } from '#db/schema/index.ts';
import { createId } from '#domain/ids.ts';
import { hashedMap } from '#server/opinion-map/hashed-map.ts';
import type { Services } from '#server/services/index.ts';
import { TEST_NOW } from '#test/support/builders.ts';
import { aDeliberation, type OpenedDeliberation } from '#test/support/deliberation-builders.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let test: TestDatabase;
let services: Services;
beforeAll(async () => {
  test = await openTestDatabase();
  services = testServices(test.db);
});
afterAll(() => test.close());

const bytes = (text: string) => new TextEncoder().encode(text);
const upTo = (count: number) => Array.from({ length: count }, (_, place) => place + 1);
const statementsOf = (count: number) => bytes(`comment-id,comment-body,moderated\n${upTo(count).map((number) => `${number},Statement ${number}.,1`).join('\n')}\n`);
const votesOf = (people: number, on: number) => bytes(`comment-id,voter-id,vote\n${upTo(people).flatMap((voter) => upTo(on).map((statement) => `${statement},${voter},${(voter + statement) % 2 === 0 ? 1 : -1}`)).join('\n')}\n`);
const idOf = async ({ slug, deliberationSlug }: OpenedDeliberation['address']) => (await findDeliberation(test.db, slug, deliberationSlug))?.deliberation.id ?? '';
const fill = async (deliberationId: string, from: number, count: number, state: 'accepted' | 'waiting' | 'rejected') =>
  insertStatements(test.db, upTo(count).map((number) => ({ id: createId(), deliberationId, number: from + number, text: `Statement ${from + number}.`, state, createdAt: TEST_NOW })));
const countOf = async (deliberationId: string) => (await test.db.select().from(statements).where(eq(statements.deliberationId, deliberationId))).length;

describe('files of more than a map is made of', () => {
  it.each([
    ['statements', statementsOf(1_600), votesOf(60, 1)],
    ['people', statementsOf(1), votesOf(20_001, 1)],
    ['cells', statementsOf(1_000), votesOf(2_001, 1)],
  ])('are refused for their %s, and nothing is changed', async (_what, statementsFile, votesFile) => {
    const { address, convener } = await aDeliberation(test.db, services, { texts: [], isOpen: false });
    expect(await refusalOf(services.deliberations.importVotes(convener, address, { statements: statementsFile, votes: votesFile, isLenient: true }))).toBe('too-large');
    expect(await countOf(await idOf(address))).toBe(0);
  });

  it('are taken up to there', async () => {
    const { address, convener } = await aDeliberation(test.db, services, { texts: [], isOpen: false });
    expect(await services.deliberations.importVotes(convener, address, { statements: statementsOf(1_000), votes: votesOf(30, 20), isLenient: false })).toMatchObject({ kind: 'imported', statements: 1_000, people: 30, votes: 600 });
  });
});

describe('a deliberation takes a thousand statements', () => {
  it('by those who take part and by conveners, and one more once one was rejected that nobody voted on', async () => {
    const { address, convener, participant, numbered } = await aDeliberation(test.db, services, { texts: [] });
    await fill(await idOf(address), 0, 999, 'accepted');
    expect(await refusalOf(services.deliberations.addSeeds(convener, address, ['One is still to come.', 'Two are too many.']))).toBe('full');
    await services.deliberations.proposeStatement(participant, address, 'This is the last of them.');
    expect(await refusalOf(services.deliberations.proposeStatement(participant, address, 'This one is too many.'))).toBe('full');
    await services.deliberations.moderateStatement(convener, address, { intent: 'reject', statementId: (await numbered()).at(-1)?.id ?? '', reason: 'Said before.' });
    await services.deliberations.proposeStatement(participant, address, 'This one has room now.');
    expect(await countOf(await idOf(address))).toBe(1_001);
  });

  it('as rows, more than one question to the database has room for', async () => {
    const { address } = await aDeliberation(test.db, services, { texts: [] });
    await fill(await idOf(address), 0, 9_000, 'rejected');
    expect(await countOf(await idOf(address))).toBe(9_000);
  });
});

describe('a map that takes too long', () => {
  it('is said to be, is not tried again for ten minutes, and keeps nobody from closing', async () => {
    let [now, tried, isSlow] = [TEST_NOW, 0, true];
    const slow = testServices(test.db, { now: () => now, makeMap: async (task) => ((tried += 1), isSlow ? null : hashedMap(task)) });
    const later = (minutes: number) => void (now = new Date(now.getTime() + minutes * 60_000));
    const { address, convener, crowd } = await aDeliberation(test.db, slow);
    await crowd(['+++', '+++', '+++', '---', '---']);
    const read = () => slow.deliberations.readDeliberation(convener, address);
    expect(await read()).toMatchObject({ map: null, isMapGivenUp: true });
    later(9);
    expect([(await read()).isMapGivenUp, tried]).toEqual([true, 1]);
    await slow.deliberations.closeDeliberation(convener, address);
    expect(await read()).toMatchObject({ map: null, isMapGivenUp: true, deliberation: { state: 'closed' } });
    later(10);
    isSlow = false;
    expect(await read()).toMatchObject({ map: { people: 5 }, isMapGivenUp: false });
    isSlow = true;
    await slow.deliberations.closeDeliberation(convener, address);
    expect(await read()).toMatchObject({ map: { people: 5 }, isMapGivenUp: true });
    later(11);
    isSlow = false;
    expect(await read()).toMatchObject({ map: { people: 5 }, isMapGivenUp: false });
  });
});
