import { describe, expect, it } from 'vitest';
import { addressesIn, columnsOf, type KnownAddresses, planMembers, type WrittenLine } from './member-list.ts';

const written = (...lines: string[][]): WrittenLine[] => lines.map((cells, place) => ({ line: place + 1, cells }));
const nobody: KnownAddresses = { members: new Set(), invited: new Set(), ended: new Set() };

function planned(lines: WrittenLine[], known: Partial<KnownAddresses> = {}) {
  const columns = columnsOf(lines);
  if (!columns) throw new Error('no column of addresses');
  return planMembers(columns, { ...nobody, ...known });
}

describe('a list of people to invite', () => {
  it('finds the addresses by the head of their column, and names the columns that it does not use', () => {
    const plan = planned(written(['Name', ' E-Mail ', 'School'], ['Ada', 'ada@example.org', 'North']));
    expect(plan).toEqual({ lines: [{ line: 2, email: 'ada@example.org', outcome: 'invite' }], toInvite: 1, invalid: 0, unused: ['Name', 'School'] });
  });

  it('may be addresses alone, one in each line', () => {
    expect(planned(written(['ada@example.org'], ['ben@example.org', ''])).lines.map(({ line, email }) => [line, email])).toEqual([[1, 'ada@example.org'], [2, 'ben@example.org']]);
  });

  it('is none where no column is that of addresses', () => {
    expect([columnsOf([]), columnsOf(written(['Name', 'School'], ['Ada', 'North']))]).toEqual([null, null]);
  });

  it('says of each line what will happen', () => {
    const plan = planned(written(['email'], ['New@Example.org'], ['member@example.org'], ['invited@example.org'], ['ended@example.org'], ['new@example.org'], ['nobody'], ['']), {
      members: new Set(['member@example.org']),
      invited: new Set(['invited@example.org']),
      ended: new Set(['ended@example.org']),
    });
    expect(plan.lines).toEqual([
      { line: 2, email: 'new@example.org', outcome: 'invite' },
      { line: 3, email: 'member@example.org', outcome: 'already-member' },
      { line: 4, email: 'invited@example.org', outcome: 'already-invited' },
      { line: 5, email: 'ended@example.org', outcome: 'invite-again' },
      { line: 6, email: 'new@example.org', outcome: 'repeated', ofLine: 2 },
      { line: 7, email: 'nobody', outcome: 'invalid', reason: 'This does not look like an e-mail address, for example name@school.org.' },
      { line: 8, email: '', outcome: 'invalid', reason: 'No address stands in this line.' },
    ]);
    expect([plan.toInvite, plan.invalid]).toEqual([2, 2]);
  });

  it('asks what is known of each address once', () => {
    const columns = columnsOf(written(['mail'], ['a@example.org'], ['A@example.org'], ['x']));
    expect(columns && addressesIn(columns)).toEqual(['a@example.org']);
  });
});
