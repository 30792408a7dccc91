import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEntry, anyAgenda, aPerson } from '#test/support/agenda-builders.ts';
import { changeSentence } from './agenda-change-words.ts';
import { agendaChanges } from './agenda-changes.ts';
import type { AgendaEntry, AgendaPerson } from './agenda-session.ts';
import { agendaOf, agendaSnapshotSchema, snapshotOf } from './releases.ts';

const journey = anEntry({ title: 'The Developer Journey', from: '16:15', until: '17:00', place: 'Room A' });
const changed = (change: Partial<AgendaEntry>): string[] =>
  agendaChanges([journey], [{ ...journey, ...change }]).map((each) => changeSentence(each, 'America/New_York'));
const at = (time: string) => new Date(`2015-01-${time}:00Z`);
const named = (...people: Partial<AgendaPerson>[]): Partial<AgendaEntry> => ({ people: people.map(aPerson) });

describe('a change of the agenda, in the words and clock times of the summit', () => {
  it('tells a new time', () => {
    expect(changed({ startsAt: at('29T16:30'), endsAt: at('29T17:15') })).toEqual(['“The Developer Journey” moved from 11:15 to 11:30.']);
    expect(changed({ startsAt: at('29T16:30') })).toEqual(['“The Developer Journey” moved from 11:15 to 11:30 and now ends at 12:00.']);
    expect(changed({ endsAt: at('29T17:15') })).toEqual(['“The Developer Journey” now ends at 12:15 instead of 12:00.']);
  });

  it('tells the day as well when that is another', () => {
    expect(changed({ startsAt: at('30T14:00'), endsAt: at('30T14:45') })).toEqual([
      '“The Developer Journey” moved from Thursday 29 January, 11:15 to Friday 30 January, 09:00.',
    ]);
  });

  it('tells a new place, a first place and a lost place', () => {
    expect(changed({ place: 'Room B' })).toEqual(['“The Developer Journey” moved from Room A to Room B.']);
    expect(changed({ place: '' })).toEqual(['“The Developer Journey” no longer takes place in Room A; its place will be named.']);
    const unplaced = { ...journey, place: '' };
    expect(agendaChanges([unplaced], [journey]).map((each) => changeSentence(each, 'UTC'))).toEqual(['“The Developer Journey” takes place in Room A.']);
  });

  it('tells a session that is new and one that is gone', () => {
    const [added, removed] = [agendaChanges([], [journey]), agendaChanges([journey], [])].map(([change]) => change && changeSentence(change, 'America/New_York'));
    expect(added).toBe('“The Developer Journey” is new: Thursday 29 January, 11:15, Room A.');
    expect(removed).toBe('“The Developer Journey” (Thursday 29 January, 11:15) does not take place.');
  });

  it('tells a new title under the old one', () => {
    expect(changed({ title: 'The Journey of a Developer', slug: 'journey' })).toEqual(['“The Developer Journey” is now called “The Journey of a Developer”.']);
  });

  it('tells who joins, who leaves, and that something about them changed', () => {
    const withBrent = { ...journey, ...named({ name: 'Brent Maddin' }) };
    const sentences = (people: Partial<AgendaEntry>) => agendaChanges([withBrent], [{ ...journey, ...people }]).map((each) => changeSentence(each, 'UTC'));
    expect(sentences(named({ name: 'Connie Yowell' }, { name: 'LaVerne Srinivasan' }))).toEqual([
      'Connie Yowell and LaVerne Srinivasan join and Brent Maddin is no longer in “The Developer Journey”.',
    ]);
    expect(sentences(named({ name: 'Brent Maddin', part: 'moderator' }))).toEqual(['What is said about the people in “The Developer Journey” changed.']);
  });

  it('tells other changes without repeating the text', () => {
    expect(changed({ abstract: 'New', outcome: 'New', kind: 'plenary', language: 'de', questionIds: ['q'] })).toEqual([
      'The kind of “The Developer Journey” is now “Plenary”, not “Panel”.',
      'The abstract and outcome of “The Developer Journey” changed.',
      'The language of “The Developer Journey” changed.',
      'The strategic questions of “The Developer Journey” changed.',
    ]);
  });
});

describe('the changes between two agendas', () => {
  it('are none between an agenda and itself, in whatever order', () => {
    fc.assert(
      fc.property(anyAgenda, (agenda) => {
        expect(agendaChanges(agenda, [...agenda].reverse())).toEqual([]);
      }),
    );
  });

  it('name every session of the one alone as removed and of the other alone as added', () => {
    fc.assert(
      fc.property(anyAgenda, fc.nat(), fc.nat(), (agenda, one, other) => {
        const [before, after] = [agenda.slice(one % 13), agenda.slice(0, other % 13)];
        const kinds = new Set(agendaChanges(before, after).map(({ kind, session }) => `${kind} ${session.guid}`));
        const expected = [
          ...after.filter((entry) => !before.includes(entry)).map(({ guid }) => `added ${guid}`),
          ...before.filter((entry) => !after.includes(entry)).map(({ guid }) => `removed ${guid}`),
        ];
        expect([...kinds].sort()).toEqual(expected.sort());
      }),
    );
  });
});

describe('a snapshot', () => {
  it('is plain JSON that gives back the same agenda', () => {
    fc.assert(
      fc.property(anyAgenda, (agenda) => {
        const stored = agendaSnapshotSchema.parse(JSON.parse(JSON.stringify(snapshotOf(agenda, 'America/New_York'))));
        expect(agendaChanges(agenda, agendaOf(stored))).toEqual([]);
        expect(snapshotOf(agendaOf(stored), stored.timeZone)).toEqual(stored);
      }),
    );
  });

  it('is the same whatever order the sessions come in', () => {
    fc.assert(
      fc.property(anyAgenda, (agenda) => {
        expect(snapshotOf([...agenda].reverse(), 'UTC')).toEqual(snapshotOf(agenda, 'UTC'));
      }),
    );
  });

  it('refuses what is not one', () => {
    expect(agendaSnapshotSchema.safeParse({ timeZone: 'Mars', sessions: [] }).success).toBe(false);
    expect(agendaSnapshotSchema.safeParse({ timeZone: 'UTC', sessions: [{ title: 'x' }] }).success).toBe(false);
  });
});
