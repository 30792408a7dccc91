import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaSessionKinds, agendaSessionKindWords } from '../agenda-session.ts';
import { pathInWords } from './schedule-problems.ts';
import { isKindWord, kindOfType, scheduleAcronym } from './schedule-words.ts';

describe('the type of a session elsewhere', () => {
  it.each(agendaSessionKinds)('that we wrote ourselves is %s again', (kind) => {
    expect(kindOfType(agendaSessionKindWords()[kind])).toBe(kind);
    expect(isKindWord(agendaSessionKindWords()[kind])).toBe(true);
  });

  it('is taken as the kind that is run alike, or as none', () => {
    expect(kindOfType(' Birds  of a feather')).toBe('breakouts');
    expect(kindOfType('Juggling')).toBeUndefined();
    expect(isKindWord('Workshop')).toBe(false);
  });
});

describe('an acronym', () => {
  it.each([
    ['democon', 'democon'],
    ['rc3-2021-xyz', 'rc3_2021_xyz'],
    ['democon-2021-hub', 'democon-2021-hub'],
    ['Micro-credential Summit', 'micro_credential_summit'],
    ['a', 'a___'],
    ['', 'plenary'],
  ])('%j becomes %j', (name, acronym) => {
    expect(scheduleAcronym(name)).toBe(acronym);
  });

  it('always fits the format and stays as it is from then on', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(scheduleAcronym(name)).toMatch(/^[a-z0-9_-][a-z0-9_]{3,}(-2[0-9]{3}-[a-z]+)?$/);
        expect(scheduleAcronym(scheduleAcronym(name))).toBe(scheduleAcronym(name));
      }),
    );
  });
});

describe('a place in the file', () => {
  it.each([
    [[], 'the file'],
    [['schedule', 'conference', 'title'], 'the conference'],
    [['schedule', 'conference', 'days', 1], 'day 2'],
    [['schedule', 'conference', 'days', 1, 'rooms', 'Gray Room', 2, 'duration'], "day 2, room 'Gray Room', third session"],
    [['schedule', 'conference', 'days', 0, 'rooms', '7', 20, 'persons', 1, 'name'], "day 1, room '7', 21st session, second person"],
    [['schedule', 'conference', 'days', 0, 'rooms', 'A', 110, 'title'], "day 1, room 'A', 111th session"],
  ])('%j is %j', (at, words) => expect(pathInWords(at)).toBe(words));
});
