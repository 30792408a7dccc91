import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeDeliberationParts } from '#db/repositories/statements.ts';
import { opinionMaps } from '#db/schema/index.ts';
import { visitor } from '#domain/actor.ts';
import type { GivenOut } from '#domain/deliberation/deliberation.ts';
import { canonicalVotes } from '#domain/opinion-map/canonical-votes.ts';
import { readStatementsFile } from '#server/export/opinion-map/read-statements-file.ts';
import { readVotesFile } from '#server/export/opinion-map/read-votes-file.ts';
import { hashedMap } from '#server/opinion-map/hashed-map.ts';
import { mapOfVotes } from '#server/opinion-map/map-hash.ts';
import { mapOfFiles } from '#server/opinion-map/map-of-files.ts';
import type { Services } from '#server/services/index.ts';
import { aParticipant, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { aDeliberation } from '#test/support/deliberation-builders.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let test: TestDatabase;
let services: Services;
let now = TEST_NOW;
beforeAll(async () => {
  test = await openTestDatabase();
  services = testServices(test.db, { now: () => now });
});
afterAll(() => test.close());

const deliberations = () => services.deliberations;
const later = (seconds: number) => void (now = new Date(now.getTime() + seconds * 1000));
const bytes = (text: string) => new TextEncoder().encode(text);
/** Six against five, alike but on the third statement. */
const TWO_SIDES = [...Array.from({ length: 6 }, () => '+++'), ...Array.from({ length: 5 }, () => '--+')];

describe('the map of a deliberation', () => {
  it('is there with groups, consensus and how it was made once it is closed', async () => {
    const { address, convener, crowd } = await aDeliberation(test.db, services);
    const [someone = convener] = await crowd(TWO_SIDES);
    await deliberations().closeDeliberation(convener, address);
    const { map } = await deliberations().readDeliberation(someone, address);
    expect(map).toMatchObject({ people: 11, votes: 33, version: '1.1', leftOut: 0, groups: [{ people: 6, isMine: true }, { people: 5, isMine: false }], inputHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    // (6 + 1) / (6 + 2) x (5 + 1) / (5 + 2) = 3/4.
    expect(map?.agreements[0]).toMatchObject({ number: 3, product: 0.75, byGroup: [{ agrees: 6, seen: 6 }, { agrees: 5, seen: 5 }] });
    expect(map?.groups[0]?.setApart.map(({ text, side }) => [text, side])).toEqual([['Rubrics must be public.', 'agree'], ['Hours should be paid for.', 'agree']]);
    expect(map?.points.filter(({ isMine }) => isMine)).toHaveLength(1);
  });

  it('shows while people vote only what its reader voted on', async () => {
    const { address, crowd, participant, vote } = await aDeliberation(test.db, services);
    await crowd(TWO_SIDES);
    await vote(participant, 3, 'pass');
    const { map } = await deliberations().readDeliberation(participant, address);
    expect(map?.agreements.map(({ number }) => number)).toEqual([3]);
    expect(map?.leftOut).toBe(2);
    expect(map?.groups.flatMap(({ setApart }) => setApart).map(({ text }) => text)).not.toContain('Rubrics must be public.');
    expect(map?.majority.map(({ text }) => text)).toEqual(['Levels may differ by issuer.']);
  });

  it('is made no more often than every twenty seconds while people vote, and at once when it is closed', async () => {
    const { address, convener, crowd, vote, participant } = await aDeliberation(test.db, services);
    await crowd(TWO_SIDES);
    const votesOn = async () => (await deliberations().readDeliberation(participant, address)).map?.votes;
    expect(await votesOn()).toBe(33);
    later(1);
    await vote(participant, 1, 'agree');
    expect(await votesOn()).toBe(33);
    later(20);
    expect(await votesOn()).toBe(34);
    later(1);
    await vote(participant, 2, 'agree');
    later(1);
    await deliberations().closeDeliberation(convener, address);
    expect(await votesOn()).toBe(35);
  });

  it('is one map for all who look at once', async () => {
    let made = 0;
    const counting = testServices(test.db, { now: () => now, makeMap: async (task) => ((made += 1), hashedMap(task)) });
    const { address, crowd, participant } = await aDeliberation(test.db, counting);
    await crowd(TWO_SIDES);
    await Promise.all(Array.from({ length: 8 }, () => counting.deliberations.readDeliberation(participant, address)));
    expect(made).toBe(1);
  });

  it('leaves out what was moderated out after people voted on it, and keeps its column', async () => {
    const { address, convener, crowd, numbered } = await aDeliberation(test.db, services);
    await crowd(TWO_SIDES);
    later(1);
    await deliberations().moderateStatement(convener, address, { intent: 'reject', statementId: (await numbered())[0]?.id ?? '', reason: 'It names a person.' });
    await deliberations().closeDeliberation(convener, address);
    const { map, counts } = await deliberations().readDeliberation(convener, address);
    expect(map?.agreements.map(({ number }) => number)).toEqual([3, 2]);
    expect(counts.votes).toBe(22);
    expect((await deliberations().exportStatements(convener, address)).text).toContain(',-1,Rubrics must be public.');
  });

  it('tells nothing of fewer than five people', async () => {
    const { address, convener, crowd } = await aDeliberation(test.db, services);
    await crowd(['+++', '+++', '---', '---']);
    await deliberations().closeDeliberation(convener, address);
    expect((await deliberations().readDeliberation(convener, address)).map).toBeNull();
    expect(await refusalOf(deliberations().exportVotes(convener, address))).toBe('too-few');
  });

  const votedByPerspective = async (givesOut: GivenOut) => {
    const at = await aDeliberation(test.db, services, { givesOut, isResultPublic: true });
    for (const perspective of ['developer', 'developer', 'developer', 'developer', 'developer', 'funder', 'educator', 'educator', 'educator', 'educator', 'educator', 'educator'] as const)
      await at.vote(await aParticipant(test.db, at.summit.id, 'participant', await aPerson(test.db, { perspective, educatorRole: null })), 1, perspective === 'educator' ? 'agree' : 'disagree');
    await deliberations().closeDeliberation(at.convener, at.address);
    return at;
  };

  it('counts perspectives beside groups, none under five, where that is what was promised', async () => {
    const { address, convener } = await votedByPerspective('perspectives');
    const { map } = await deliberations().readDeliberation(convener, address);
    expect(map?.perspectives).toEqual([{ perspective: 'educator', people: 6 }, { perspective: 'other', people: 6 }]);
    expect(map?.agreements.find(({ number }) => number === 1)?.byPerspective).toMatchObject([{ agrees: 6 }, { disagrees: 6 }]);
  });

  it('gives out no votes to anybody where it is told by perspective, and tells nothing by perspective where votes are given out', async () => {
    const byPerspective = await votedByPerspective('perspectives');
    for (const actor of [byPerspective.convener, byPerspective.participant, visitor]) {
      expect(await refusalOf(deliberations().exportVotes(actor, byPerspective.address))).toBe('not-given-out');
      expect(await refusalOf(deliberations().exportStatements(actor, byPerspective.address))).toBe('not-given-out');
    }
    const byVote = await votedByPerspective('votes');
    for (const actor of [byVote.convener, byVote.participant, visitor]) {
      const told = JSON.stringify([await deliberations().readDeliberation(actor, byVote.address), await deliberations().exportVotes(actor, byVote.address), await deliberations().exportStatements(actor, byVote.address)]);
      expect(told).not.toMatch(/educator|developer|funder/);
    }
  });

  it('names nobody: no account, no name, no number of a voter', async () => {
    const { address, convener, crowd } = await aDeliberation(test.db, services);
    const people = await crowd(TWO_SIDES);
    await deliberations().closeDeliberation(convener, address);
    const shown = JSON.stringify(await deliberations().readDeliberation(convener, address));
    const votes = await deliberations().exportVotes(convener, address);
    const numbers = new Set(votes.text.split('\r\n').slice(1, -1).map((line) => line.split(',')[3] ?? ''));
    expect(numbers.size).toBe(11);
    for (const told of [...numbers, ...people.flatMap(({ accountId, name }) => [accountId, name])]) expect(shown).not.toContain(told);
    for (const { accountId, name } of people) expect(votes.text).not.toMatch(new RegExp(`${accountId}|${name}`));
  });

  it('is public where people were told so, once it is closed', async () => {
    const { address, convener, crowd } = await aDeliberation(test.db, services, { isResultPublic: true });
    await crowd(TWO_SIDES);
    expect(await refusalOf(deliberations().readDeliberation(visitor, address))).toBe('not-found');
    await deliberations().closeDeliberation(convener, address);
    const { map, voting, own, mayPrepare } = await deliberations().readDeliberation(visitor, address);
    expect(map?.people).toBe(11);
    expect({ voting, own, mayPrepare }).toEqual({ voting: null, own: [], mayPrepare: false });
  });
});

describe('votes as files', () => {
  it('are given out once it is closed, and give the hash of the map', async () => {
    const { address, convener, participant, crowd } = await aDeliberation(test.db, services);
    await crowd(TWO_SIDES);
    expect(await refusalOf(deliberations().exportVotes(participant, address))).toBe('not-yet');
    await deliberations().closeDeliberation(convener, address);
    const statements = readStatementsFile(bytes((await deliberations().exportStatements(participant, address)).text)).rows;
    const votes = readVotesFile(bytes((await deliberations().exportVotes(participant, address)).text), new Set(statements.map(({ number }) => number))).rows;
    const text = canonicalVotes({
      statements: statements.map(({ number, state }) => ({ id: String(number), isOut: state === 'rejected' })),
      votes: votes.map(({ voter, statement, vote }) => ({ personId: String(voter), statementId: String(statement), vote, at: 0 })),
    });
    expect(createHash('sha256').update(text).digest('hex')).toBe((await deliberations().readDeliberation(participant, address)).map?.inputHash);
  });

  it('are of one closing: once they are given out nobody votes any more, so that no second file tells who did in between', async () => {
    const { address, convener, crowd } = await aDeliberation(test.db, services);
    await crowd(TWO_SIDES);
    expect((await deliberations().readModeration(convener, address)).deliberation.isClosedForGood).toBe(false);
    await deliberations().closeDeliberation(convener, address);
    expect(await refusalOf(deliberations().openForVotes(convener, address))).toBe('closed-for-good');
    expect((await deliberations().readModeration(convener, address)).deliberation).toMatchObject({ state: 'closed', isClosedForGood: true });
  });

  it('keep nothing closed that gives none out: of fewer than five people, and where perspectives are told', async () => {
    const [few, byPerspective] = [await aDeliberation(test.db, services), await aDeliberation(test.db, services, { givesOut: 'perspectives' })];
    await few.crowd(TWO_SIDES.slice(0, 4));
    await byPerspective.crowd(TWO_SIDES);
    for (const { address, convener } of [few, byPerspective]) {
      await deliberations().closeDeliberation(convener, address);
      await deliberations().openForVotes(convener, address);
      expect((await deliberations().readModeration(convener, address)).deliberation.state).toBe('open');
    }
  });

  it('make the stored map anew, with the same hashes', async () => {
    const { address, convener, crowd } = await aDeliberation(test.db, services);
    await crowd(TWO_SIDES);
    await deliberations().closeDeliberation(convener, address);
    const { map } = await deliberations().readDeliberation(convener, address);
    const files = { statements: bytes((await deliberations().exportStatements(convener, address)).text), votes: bytes((await deliberations().exportVotes(convener, address)).text) };
    const [{ stored } = {}] = await test.db.select({ stored: opinionMaps.map }).from(opinionMaps).where(eq(opinionMaps.inputHash, map?.inputHash ?? '')).limit(1);
    expect(mapOfFiles(files, map?.parameters.seed ?? 0)).toEqual({ kind: 'made', inputHash: map?.inputHash, mapHash: map?.mapHash, map: stored && mapOfVotes(stored) });
  });

  it('come in from elsewhere and make the same map there', async () => {
    const here = await aDeliberation(test.db, services);
    await here.crowd(TWO_SIDES);
    await deliberations().closeDeliberation(here.convener, here.address);
    const [statements, votes] = [await deliberations().exportStatements(here.convener, here.address), await deliberations().exportVotes(here.convener, here.address)];
    const there = await aDeliberation(test.db, services, { texts: [] });
    expect(await deliberations().importVotes(there.convener, there.address, { statements: bytes(statements.text), votes: bytes(votes.text), isLenient: false })).toEqual({ kind: 'imported', statements: 3, people: 11, votes: 33, leftOut: [] });
    await deliberations().closeDeliberation(there.convener, there.address);
    expect((await deliberations().readDeliberation(there.convener, there.address)).map?.inputHash).toBe((await deliberations().readDeliberation(here.convener, here.address)).map?.inputHash);
    expect(await refusalOf(deliberations().importVotes(there.convener, there.address, { statements: bytes(statements.text), votes: bytes(votes.text), isLenient: false }))).toBe('not-empty');
  });

  it('with a line that cannot be used change nothing, unless such lines are to be left out', async () => {
    const { address, convener, numbered } = await aDeliberation(test.db, services, { texts: [] });
    const files = { statements: bytes('comment-id,comment-body,moderated\n1,Rubrics must be public.,1\n'), votes: bytes('comment-id,voter-id,vote\n1,1,1\n1,1,-1\n1,2,yes\n7,2,1\n') };
    const leftOut = [{ file: 'votes', line: 4, reason: 'vote “yes” is none of 1, 0 and -1' }, { file: 'votes', line: 5, reason: 'there is no statement 7' }];
    expect(await deliberations().importVotes(convener, address, { ...files, isLenient: false })).toEqual({ kind: 'refused', problems: leftOut });
    expect(await numbered()).toEqual([]);
    expect(await deliberations().importVotes(convener, address, { ...files, isLenient: true })).toEqual({ kind: 'imported', statements: 1, people: 1, votes: 1, leftOut });
    expect((await numbered()).map(({ text }) => text)).toEqual(['Rubrics must be public.']);
  });
});

describe('two accounts of one person that both voted', () => {
  const bothVoted = async () => {
    const at = await aDeliberation(test.db, services);
    const [goes, stays] = await at.crowd(TWO_SIDES);
    return { ...at, goes: goes?.accountId ?? '', stays: stays?.accountId ?? '' };
  };
  const merge = (from: string, into: string) => test.db.transaction((tx) => mergeDeliberationParts(tx, from, into));

  it('leave votes, map and hash of a closed deliberation as they were when they are merged', async () => {
    const { address, convener, goes, stays } = await bothVoted();
    await deliberations().closeDeliberation(convener, address);
    const read = async () => [(await deliberations().exportVotes(convener, address)).text, (await deliberations().readDeliberation(convener, address)).map?.inputHash, (await deliberations().readDeliberation(convener, address)).counts];
    const before = await read();
    await merge(goes, stays);
    expect(await read()).toEqual(before);
  });

  it('are one voter of an open one when they are merged', async () => {
    const { address, convener, goes, stays } = await bothVoted();
    await merge(goes, stays);
    expect((await deliberations().readDeliberation(convener, address)).counts).toEqual({ people: 10, votes: 30, statements: 3 });
  });
});
