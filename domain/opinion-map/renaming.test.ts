import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../random.ts';
import { drawnVotes, plantedVotes } from '#test/support/opinion-votes.ts';
import { opinionMap, type OpinionMap } from './opinion-map.ts';
import { defaultParameters } from './parameters.ts';
import type { MapVotes } from './vote.ts';

type Names = { person: (id: string) => string; statement: (id: string) => string };
const renamed = ({ statements, votes }: MapVotes, { person, statement }: Names): MapVotes => ({
  statements: statements.map(({ id, isOut }) => ({ id: statement(id), isOut })),
  votes: votes.map((vote) => ({ ...vote, personId: person(vote.personId), statementId: statement(vote.statementId) })),
});
const sorted = (things: readonly unknown[]): string[] => things.map((thing) => JSON.stringify(thing)).sort();
/** Everything a map says, without the orders of its lists, and with the names put in place of others. */
const saidBy = (map: OpinionMap, { person, statement }: Names) => {
  const about = <Named extends { statementId: string }>(named: Named) => ({ ...named, statementId: statement(named.statementId) });
  const orderOfGroups = map.groups.map((_, group) => group).sort((one, other) => membersOf(one).localeCompare(membersOf(other)));
  function membersOf(group: number): string {
    return sorted(map.points.filter((point) => point.group === group).map(({ personId }) => person(personId))).join();
  }
  return {
    ...map,
    points: sorted(map.points.map(({ personId, group }) => ({ personId: person(personId), group: orderOfGroups.indexOf(group) }))),
    groups: orderOfGroups.map((group) => ({ ...map.groups[group], members: membersOf(group), representative: sorted(map.groups[group]?.representative.map(about) ?? []) })),
    agreements: sorted(map.agreements.map((each) => ({ ...about(each), byGroup: orderOfGroups.map((group) => each.byGroup[group]) }))),
    majority: { agree: sorted(map.majority.agree.map(about)), disagree: sorted(map.majority.disagree.map(about)) },
    statements: sorted(map.statements.map(about)),
  };
};
const asItIs: Names = { person: (id) => id, statement: (id) => id };
/** Names by lot: other ones, in another order. */
const byLot = (seed: number, { statements, votes }: MapVotes): Names => {
  const dealt = (ids: readonly string[], letter: string) => {
    const random = randomFrom(seed);
    const left = ids.map((_, place) => `${letter}${place}`);
    const nameOf = new Map(ids.map((id) => [id, left.splice(random(left.length), 1)[0] ?? '']));
    return (id: string) => nameOf.get(id) ?? '';
  };
  return { person: dealt([...new Set(votes.map(({ personId }) => personId))].sort(), 'voter'), statement: dealt(statements.map(({ id }) => id), 'claim') };
};
const expectSame = (cast: MapVotes, seed: number, parameters = defaultParameters) => {
  const names = byLot(seed, cast);
  expect(saidBy(opinionMap(renamed(cast, names), null, parameters), asItIs)).toEqual(saidBy(opinionMap(cast, null, parameters), names));
};

describe('a map says the same of the same people and statements, whatever they are called', () => {
  it('where some are let in to be fifteen: all who voted as often as the fifteenth', () => {
    const cast = drawnVotes(Array.from({ length: 20 }, (_, person) => (person < 10 ? '++--+' : person < 15 ? '+++-.' : '.--++')));
    expect(opinionMap(cast, null).points).toHaveLength(20);
    for (let seed = 1; seed <= 20; seed += 1) expectSame(cast, seed);
  });

  it('where nothing sets one side before the other', () => {
    for (let seed = 1; seed <= 20; seed += 1) expectSame(drawnVotes([...Array.from({ length: 6 }, () => '+-+'), ...Array.from({ length: 6 }, () => '-++')]), seed);
  });

  it('where votes differ as much along three directions as along two', () => {
    const eachAlone = Array.from({ length: 24 }, (_, person) => Array.from({ length: 4 }, (__, statement) => (statement === person % 4 ? '+' : '-')).join(''));
    for (let seed = 1; seed <= 20; seed += 1) expectSame(drawnVotes(eachAlone), seed);
  });

  it('where people are many enough for base clusters', () => {
    for (let seed = 1; seed <= 3; seed += 1) expectSame(plantedVotes({ people: 130, statements: 14, groups: 3, share: 0.7, seed }), seed);
  });

  it('and more statements set a group apart, or are of one mind, than are shown, and are equal', () => {
    const cast = drawnVotes([...Array.from({ length: 8 }, () => '+++++++ooooooo'), ...Array.from({ length: 7 }, () => '-------+++++++')]);
    for (let seed = 1; seed <= 20; seed += 1) expectSame(cast, seed);
  });

  it('with any votes', () => {
    const line = fc.string({ unit: fc.constantFrom('+', '-', 'o', '.'), minLength: 6, maxLength: 6 });
    const few = { ...defaultParameters, votesToBeGrouped: 4, fewestGrouped: 5, smallestGroup: 2 };
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 16 }), fc.nat(1_000), (lines, seed) => expectSame(drawnVotes(lines, ['s04']), seed, few)), { numRuns: 400 });
  });
});
