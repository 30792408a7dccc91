import { expect, it } from 'vitest';
import type { Participant } from '#server/services/joining/list-participants.ts';
import { PARTICIPANTS_PER_PAGE, peopleOnPage } from './people-on-page.ts';

const aPerson = (given: Partial<Participant> = {}): Participant => ({
  accountId: given.name ?? 'robin', name: 'Robin', isGuest: true, role: 'participant', state: 'registered', perspective: 'funder', educatorRole: null,
  affiliation: '', languages: [], joinedAt: new Date(0), checkedInAt: null, access: null, ...given,
});
const crowd = Array.from({ length: PARTICIPANTS_PER_PAGE + 10 }, (_, place) => aPerson({ name: `Person ${place + 1}` }));
const on = (address: string, people = crowd) => peopleOnPage(people, new URLSearchParams(address));

it('a crowd is shown page by page, and counted as a whole', () => {
  expect(on('')).toMatchObject({ page: 1, last: 2, total: crowd.length, attendance: [{ key: 'funder', count: crowd.length }] });
  expect(on('').shown).toHaveLength(PARTICIPANTS_PER_PAGE);
  expect(on('page=2').shown.map(({ name }) => name)).toEqual(crowd.slice(PARTICIPANTS_PER_PAGE).map(({ name }) => name));
  expect(on('page=much').page).toBe(1);
});

it('a name is sought among everybody, whatever page is shown', () => {
  expect(on('name=+person+60+&page=2')).toMatchObject({ sought: 'person 60', page: 1, last: 1, shown: [{ name: 'Person 60' }] });
});

it('whoever waits or is gone stands apart', () => {
  const people = [aPerson({ checkedInAt: new Date(0) }), aPerson({ name: 'Kim', state: 'waiting' }), aPerson({ name: 'Sam', state: 'left' }), aPerson({ name: 'Max', state: 'removed' })];
  expect(on('', people)).toMatchObject({ total: 1, here: 1, waiting: [{ name: 'Kim' }], gone: [{ name: 'Sam' }, { name: 'Max' }] });
});
