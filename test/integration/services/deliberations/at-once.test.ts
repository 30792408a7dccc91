import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DbOrTx } from '#db/client.ts';
import { claimMap, findDeliberation, findMap, lockDeliberation, putMap, updateDeliberation } from '#db/repositories/deliberations.ts';
import { findVoter } from '#db/repositories/statements.ts';
import { putVote } from '#db/repositories/voting.ts';
import type { Person } from '#domain/actor.ts';
import { opinionMap } from '#domain/opinion-map/opinion-map.ts';
import type { Services } from '#server/services/index.ts';
import { aParticipant, TEST_NOW } from '#test/support/builders.ts';
import { aDeliberation, asked, type OpenedDeliberation } from '#test/support/deliberation-builders.ts';
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

const deliberations = () => services.deliberations;
const idOf = async ({ slug, deliberationSlug }: OpenedDeliberation['address']) => (await findDeliberation(test.db, slug, deliberationSlug))?.deliberation.id ?? '';
const waitingForLocks = async () => (await test.db.execute<{ waiting: number }>(sql`select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`))[0]?.waiting ?? 0;

/** Begins a transaction, then another act, and ends the transaction once that act waits for it or is done. */
async function meanwhile<Result>(within: (tx: DbOrTx) => Promise<unknown>, act: () => Promise<Result>): Promise<Result> {
  let [isDone, answer] = [false, Promise.reject<Result>(new Error('not begun'))];
  answer.catch(() => undefined);
  await test.db.transaction(async (tx) => {
    await within(tx);
    answer = act().finally(() => (isDone = true));
    answer.catch(() => undefined);
    await expect.poll(async () => isDone || (await waitingForLocks()) > 0).toBe(true);
  });
  return answer;
}

/** Five people who voted on everything but one, who still has the second and third statement before them. */
async function beforeTheLastVote() {
  const at = await aDeliberation(test.db, services);
  const [late] = await at.crowd(['+..', '+++', '+++', '---', '---']);
  const [deliberationId, statement] = [await idOf(at.address), (await at.numbered())[1]];
  const voter = await findVoter(test.db, deliberationId, late?.accountId ?? '');
  const cast = { deliberationId, statementId: statement?.id ?? '', voter: { id: voter?.id ?? '', accountId: late?.accountId ?? '', number: voter?.number ?? 0, perspective: null }, vote: 1 as const, at: TEST_NOW };
  return { ...at, deliberationId, late: late as Person, statementId: statement?.id ?? '', cast };
}

describe('a vote that comes while a deliberation is closed', () => {
  it('is in the map as it is in the files, where it came before', async () => {
    const { address, convener, cast } = await beforeTheLastVote();
    await meanwhile((tx) => putVote(tx, cast), () => deliberations().closeDeliberation(convener, address));
    const written = (await deliberations().exportVotes(convener, address)).text.trim().split('\r\n').length - 1;
    expect([written, (await deliberations().readDeliberation(convener, address)).map?.votes]).toEqual([14, 14]);
  });

  it('is refused, where it came after', async () => {
    const { address, convener, deliberationId, late, statementId } = await beforeTheLastVote();
    const closing = async (tx: DbOrTx) => (await lockDeliberation(tx, deliberationId), updateDeliberation(tx, deliberationId, { state: 'closed', closedAt: TEST_NOW }));
    expect(await meanwhile(closing, () => refusalOf(deliberations().castVote(late, address, { intent: 'vote', statementId, vote: 'agree' })))).toBe('not-voted-on');
    expect((await deliberations().readDeliberation(convener, address)).counts.votes).toBe(13);
  });

  it('is not taken out of the map again by one that was begun before, and done after', async () => {
    const { deliberationId } = await beforeTheLastVote();
    const made = { deliberationId, inputHash: '', map: opinionMap({ statements: [], votes: [] }, null), asOf: TEST_NOW };
    const early = await claimMap(test.db, deliberationId, TEST_NOW, 'at-once');
    const late = await claimMap(test.db, deliberationId, TEST_NOW, 'at-once');
    await putMap(test.db, { ...made, begunAt: late ?? TEST_NOW, inputHash: 'late' });
    await putMap(test.db, { ...made, begunAt: early ?? TEST_NOW, inputHash: 'early' });
    expect((await findMap(test.db, deliberationId))?.inputHash).toBe('late');
  });
});

describe('two who prepare at once', () => {
  it('have a deliberation each, where both ask the same', async () => {
    const { address, convener } = await aDeliberation(test.db, services);
    const made = await Promise.all(Array.from({ length: 4 }, () => deliberations().createDeliberation(convener, address.slug, { ...asked, title: 'Asked by several at once' })));
    expect(new Set(made.map(({ deliberationSlug }) => deliberationSlug)).size).toBe(4);
  });

  it.each([{ isResultPublic: true }, { givesOut: 'perspectives' as const }])('change nothing that people are told in the moment it is opened: %o', async (change) => {
    const { address, convener } = await aDeliberation(test.db, services, { isOpen: false });
    const id = await idOf(address);
    const opening = async (tx: DbOrTx) => (await lockDeliberation(tx, id), updateDeliberation(tx, id, { state: 'open', openedAt: TEST_NOW }));
    expect(await meanwhile(opening, () => refusalOf(deliberations().describeDeliberation(convener, address, { ...asked, ...change })))).toBe('promised');
  });

  it('open it once: it stays told since when', async () => {
    const { address, convener } = await aDeliberation(test.db, services, { isOpen: false });
    const [id, earlier] = [await idOf(address), new Date(TEST_NOW.getTime() - 1)];
    await meanwhile(async (tx) => (await lockDeliberation(tx, id), updateDeliberation(tx, id, { state: 'open', openedAt: earlier })), () => deliberations().openForVotes(convener, address));
    expect((await findDeliberation(test.db, address.slug, address.deliberationSlug))?.deliberation.openedAt).toEqual(earlier);
  });
});

it('people begin with different statements, each with the same one when the page is loaded again', async () => {
  const { address, summit } = await aDeliberation(test.db, services);
  const people = await Promise.all(Array.from({ length: 24 }, () => aParticipant(test.db, summit.id)));
  const firsts = async () => Promise.all(people.map(async (person) => (await deliberations().readDeliberation(person, address)).voting?.statement?.number));
  const shown = await firsts();
  expect(new Set(shown)).toEqual(new Set([1, 2, 3]));
  expect(await firsts()).toEqual(shown);
});
