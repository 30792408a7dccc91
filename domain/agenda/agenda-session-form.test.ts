import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, it } from 'vitest';
import { agendaSessionForm, agendaSessionFormValue, keptTimes } from './agenda-session-form.ts';

const timeZone = 'America/New_York';
const schema = agendaSessionForm({ days: ['2015-01-29', '2015-01-30'], timeZone });
const journey = { kind: 'strategic-discussion', title: 'The Developer Journey', day: '2015-01-29', starts: '11:15', ends: '12:00' };

const refusals = (value: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries((schema.safeParse({ ...journey, ...value }).error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]));

const posted = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...journey, ...fields })) form.append(name, value);
  return parseWithZod(form, { schema });
};

describe('the form of an agenda session', () => {
  it('turns clock times into instants of the summit’s zone', () => {
    const entry = schema.parse(journey);
    expect(entry.startsAt.toISOString()).toBe('2015-01-29T16:15:00.000Z');
    expect(entry).toMatchObject({ title: 'The Developer Journey', place: '', people: [], questionIds: [], language: 'en' });
  });

  it('shows what it was given when a session is opened again', () => {
    const entry = schema.parse(journey);
    expect(schema.parse(agendaSessionFormValue(entry, timeZone))).toEqual(entry);
  });

  it('refuses a day that is not of the summit', () => {
    expect(refusals({ day: '2015-01-31' })).toEqual({ day: 'Choose one of the days of the summit.' });
  });

  it('refuses an end at or before the beginning', () => {
    expect(refusals({ ends: '11:15' })).toEqual({ ends: 'The session must end after it begins.' });
  });

  it('lets a session run past midnight, and shows it again as it was typed', () => {
    const entry = schema.parse({ ...journey, day: '2015-01-30', starts: '22:30', ends: '01:00' });
    expect([entry.startsAt, entry.endsAt].map((at) => at.toISOString())).toEqual(['2015-01-31T03:30:00.000Z', '2015-01-31T06:00:00.000Z']);
    expect(agendaSessionFormValue(entry, timeZone)).toMatchObject({ day: '2015-01-30', starts: '22:30', ends: '01:00' });
    expect(schema.parse({ ...journey, starts: '19:00', ends: '00:00' }).endsAt.toISOString()).toBe('2015-01-30T05:00:00.000Z');
  });

  it('leaves times alone that its clocks cannot say, until somebody changes the clocks', () => {
    const twoDays = { startsAt: new Date('2015-01-29T14:00:00Z'), endsAt: new Date('2015-01-30T20:00:30Z') };
    const resaved = schema.parse({ ...journey, starts: '09:00', ends: '15:00' });
    expect(keptTimes(twoDays, resaved, timeZone)).toEqual(twoDays);
    const { startsAt, endsAt } = schema.parse({ ...journey, starts: '09:00', ends: '15:30' });
    expect(keptTimes(twoDays, { startsAt, endsAt }, timeZone)).toEqual({ startsAt, endsAt });
  });

  it('takes an end twelve hours and more away for a slip of the pen, not for the next day', () => {
    expect(refusals({ starts: '14:00', ends: '02:00' })).toEqual({ ends: 'The session must end after it begins.' });
    expect(refusals({ starts: '14:00', ends: '01:59' })).toEqual({});
  });

  it('takes the clocks of a session as they were, though its end is earlier on them and half a day or more away', () => {
    const before = { startsAt: new Date('2015-01-29T19:00:00Z'), endsAt: new Date('2015-01-30T14:00:00Z') };
    const opened = agendaSessionForm({ days: ['2015-01-29', '2015-01-30'], timeZone, before });
    expect(opened.parse({ ...journey, starts: '14:00', ends: '09:00' })).toMatchObject(before);
    expect(opened.safeParse({ ...journey, starts: '14:00', ends: '08:00' }).error?.issues).toMatchObject([{ path: ['ends'], message: 'The session must end after it begins.' }]);
  });

  it('refuses times that the clocks pass over in spring', () => {
    const spring = agendaSessionForm({ days: ['2024-03-09', '2024-03-10'], timeZone });
    const messages = (value: object) => spring.safeParse({ ...journey, ...value }).error?.issues.map(({ path, message }) => [path[0], message]) ?? [];
    expect(messages({ day: '2024-03-10', starts: '02:45', ends: '03:15' })).toEqual([['starts', 'The clocks go forward on this day and pass over 02:45.']]);
    expect(messages({ day: '2024-03-09', starts: '22:00', ends: '02:30' })).toEqual([['ends', 'The clocks go forward on this day and pass over 02:30.']]);
    expect(messages({ day: '2024-03-10', starts: '01:30', ends: '03:15' })).toEqual([]);
  });

  it('refuses a blank title and one of more than 160 characters', () => {
    expect(refusals({ title: ' \n ' })).toEqual({ title: 'Give the session a title.' });
    expect(refusals({ title: 'x'.repeat(161) })).toEqual({ title: 'Use at most 160 characters.' });
    expect(refusals({ title: 'x'.repeat(160) })).toEqual({});
  });

  it('refuses a person with an affiliation and no name, and passes over a blank row', () => {
    expect(refusals({ people: [{ name: '' }, { name: ' ', affiliation: 'MacArthur Foundation' }] })).toEqual({
      'people.1.name': 'Enter the name of this person, or clear the row.',
    });
    expect(schema.parse({ ...journey, people: [{ name: '' }, { name: 'Connie Yowell' }] }).people.map((person) => person.name)).toEqual(['Connie Yowell']);
  });

  it('is read from a posted form, with repeated rows of people', () => {
    const submission = posted({
      place: 'Room A',
      'people[0].name': 'Brent Maddin',
      'people[0].affiliation': 'Relay Graduate School of Education',
      'people[0].part': 'moderator',
      'people[1].name': '',
      'people[1].part': 'speaker',
    });
    expect(submission.status === 'success' && submission.value.people).toEqual([
      { name: 'Brent Maddin', affiliation: 'Relay Graduate School of Education', part: 'moderator', biography: '', accountId: null },
    ]);
  });

  it('tells all that is wrong in one round', () => {
    expect(posted({ title: '', kind: 'party', starts: '12:00', ends: '11:00', 'people[0].affiliation': 'MacArthur Foundation' }).reply().error).toEqual({
      title: ['Give the session a title.'],
      kind: ['Choose what kind of session this is.'],
      ends: ['The session must end after it begins.'],
      'people[0].name': ['Enter the name of this person, or clear the row.'],
    });
    expect(posted({ title: '', day: '2015-01-31', ends: '' }).reply().error).toEqual({
      title: ['Give the session a title.'],
      day: ['Choose one of the days of the summit.'],
      ends: ['Enter when the session ends.'],
    });
  });

  it('names the field when a posted form lacks it', () => {
    expect(posted({ title: '', starts: '25:00' }).reply().error).toEqual({ title: ['Give the session a title.'], starts: ['Enter a time such as 11:15.'] });
  });
});
