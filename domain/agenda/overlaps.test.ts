import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEntry, crowdedAgenda } from '#test/support/agenda-builders.ts';
import type { AgendaEntry } from './agenda-session.ts';
import { foldName } from './plain-text.ts';
import { overlapSentence, proposalSentence } from './overlap-words.ts';
import { overlapsOf, OVERLAPS_SHOWN, type AgendaOverlap } from './overlaps.ts';

const panel = anEntry({ title: 'Promises and Practices', place: 'Room A', from: '09:30', until: '10:45', people: ['Brent Maddin'] });
const found = (...agenda: AgendaEntry[]): AgendaOverlap[] => overlapsOf(agenda, 'UTC');
const words = (overlap: AgendaOverlap | undefined) => overlap && [overlapSentence(overlap, 'UTC'), proposalSentence(overlap.proposal, 'UTC')];

const name = ({ sessions, clash }: AgendaOverlap): string =>
  [...sessions.map(({ guid }) => guid).sort(), clash.kind, foldName(clash.kind === 'place' ? clash.place : clash.name)].join(' ');

function accepted(agenda: AgendaEntry[], { proposal }: AgendaOverlap): AgendaEntry[] {
  if (!proposal) return agenda;
  const { session, kind: _kind, ...change } = proposal;
  return agenda.map((entry) => (entry.guid === session.guid ? { ...entry, ...change } : entry));
}

describe('an overlap of a place', () => {
  const journey = anEntry({ title: 'The Developer Journey', place: 'room A', from: '10:30', until: '11:30' });

  it('names both sessions, the place and the minutes, and proposes the nearest free time', () => {
    expect(words(found(journey, panel)[0])).toEqual([
      '“Promises and Practices” and “The Developer Journey” both need Room A for 15 minutes from 10:30.',
      'Move “The Developer Journey” to 10:45, when room A is free.',
    ]);
  });

  it('proposes another place of the agenda that is free then, as no time need change', () => {
    const voices = anEntry({ title: 'Voices', place: 'Room B', from: '14:00', until: '15:00' });
    expect(words(found(panel, journey, voices)[0])?.[1]).toBe('Move “The Developer Journey” to Room B, which is free from 10:30 to 11:30.');
  });

  it('is none when one begins as the other ends, when no place is known, or when one is a break', () => {
    expect(found(panel, { ...journey, startsAt: panel.endsAt })).toEqual([]);
    expect(found({ ...panel, place: '' }, { ...journey, place: '' })).toEqual([]);
    expect(found(panel, { ...journey, kind: 'break' })).toEqual([]);
  });
});

describe('an overlap of a person', () => {
  const journey = anEntry({ title: 'The Developer Journey', place: 'Room B', from: '10:00', until: '11:00', people: ['BRENT MADDIN', 'Connie Yowell'] });

  it('is found by name, whatever its case and spaces', () => {
    expect(words(found(panel, journey)[0])).toEqual([
      '“Promises and Practices” and “The Developer Journey” both need Brent Maddin for 45 minutes from 10:00.',
      'Move “The Developer Journey” to 10:45, when Room B, BRENT MADDIN and Connie Yowell are free.',
    ]);
  });

  it('is found by account when the names differ, and is none between two accounts of one name', () => {
    const [one, other] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
    const by = (title: string, person: { name: string; accountId: string }) => anEntry({ title, people: [person] });
    expect(found(by('One', { name: 'B. Maddin', accountId: one }), by('Two', { name: 'Brent Maddin', accountId: one }))).toHaveLength(1);
    expect(found(by('One', { name: 'Brent Maddin', accountId: one }), by('Two', { name: 'Brent Maddin', accountId: other }))).toEqual([]);
  });

  it('counts in a break too, and keeps out of breaks when it can', () => {
    const lunch = anEntry({ title: 'Lunch', kind: 'break', from: '10:45', until: '11:30', people: ['Connie Yowell'] });
    expect(found(lunch, journey).map((overlap) => overlap.clash)).toEqual([{ kind: 'person', name: 'Connie Yowell' }]);
    const onlyLunch = { ...lunch, people: [] };
    expect(words(found(panel, journey, onlyLunch)[0])?.[1]).toMatch(/^Move “Promises and Practices” to 08:45/);
  });
});

describe('a proposal', () => {
  it('is none where the day has no room, and says so', () => {
    const day = { from: '08:00', until: '20:00', place: 'Room A' };
    const [overlap] = found(anEntry({ title: 'One', ...day }), anEntry({ title: 'Two', ...day }));
    expect(overlap && proposalSentence(overlap.proposal, 'UTC')).toBe('No other time of this day is free for both: shorten one of them, or give it another day.');
  });

  it('stays on the day of the summit’s clocks', () => {
    const late = { place: 'Room A', startsAt: new Date('2015-01-30T03:00:00Z'), endsAt: new Date('2015-01-30T04:30:00Z') };
    const [overlap] = overlapsOf([anEntry({ title: 'One', ...late }), anEntry({ title: 'Two', ...late })], 'America/New_York');
    expect(overlap && proposalSentence(overlap.proposal, 'America/New_York')).toBe('Move “Two” to 20:30, when Room A is free.');
  });

  it('ends its clash and causes no new one, in any agenda', () => {
    fc.assert(
      fc.property(crowdedAgenda, (agenda) => {
        const before = overlapsOf(agenda, 'UTC');
        for (const overlap of before.filter(({ proposal }) => proposal)) {
          const after = overlapsOf(accepted(agenda, overlap), 'UTC').map(name);
          const others = before.map(name).filter((each) => each !== name(overlap));
          expect(others).toEqual(expect.arrayContaining(after));
        }
      }),
    );
  });
});

describe('the overlaps of an agenda', () => {
  it('are the same in whatever order its sessions come', () => {
    const shuffled = crowdedAgenda.chain((agenda) => fc.tuple(fc.constant(agenda), fc.shuffledSubarray(agenda, { minLength: agenda.length })));
    fc.assert(
      fc.property(shuffled, ([agenda, other]) => {
        expect(overlapsOf(other, 'UTC')).toEqual(overlapsOf(agenda, 'UTC'));
      }),
    );
  });

  it('are exactly the pairs that share time and a place or a person', () => {
    const clashes = (one: AgendaEntry, other: AgendaEntry): boolean => {
      const isPlace = one.kind !== 'break' && other.kind !== 'break' && one.place !== '' && foldName(one.place) === foldName(other.place);
      const isPerson = one.people.some((person) => other.people.some((theirs) => foldName(theirs.name) === foldName(person.name)));
      return one.startsAt < other.endsAt && other.startsAt < one.endsAt && (isPlace || isPerson);
    };
    fc.assert(
      fc.property(crowdedAgenda, (agenda) => {
        const pairs = agenda.flatMap((one, position) => agenda.slice(position + 1).map((other) => [one, other] as const));
        const expected = pairs.filter(([one, other]) => clashes(one, other)).map((pair) => pair.map(({ guid }) => guid).sort().join(' '));
        const reported = overlapsOf(agenda, 'UTC').map(({ sessions }) => sessions.map(({ guid }) => guid).sort().join(' '));
        expect([...new Set(reported)].sort()).toEqual(expected.sort());
      }),
    );
  });

  it('are the first hundred of an agenda that is all overlaps', () => {
    const agenda = Array.from({ length: 2000 }, (_, number) => anEntry({ title: `Session ${number}`, place: 'Room A' }));
    expect(found(...agenda)).toHaveLength(OVERLAPS_SHOWN);
  });
});
