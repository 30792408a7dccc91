import { describe, expect, it } from 'vitest';
import type { AgendaEntry } from '#domain/agenda/agenda-session.ts';
import { overlapsOf } from '#domain/agenda/overlaps.ts';
import { normaliseJoinCode } from '#domain/join-code.ts';
import { perspectives } from '#domain/perspective.ts';
import { readingSchema } from '#domain/reading.ts';
import { questionTextField } from '#domain/strategic-question.ts';
import { POINTS_PER_MEMBER, POINTS_PER_QUESTION } from '#domain/question-points.ts';
import { daysOf, summitSchema } from '#domain/summit.ts';
import { zonedDate } from '#domain/time-zone.ts';
import { demoPeople } from './demo-people.ts';
import { demoQuestionRows } from './demo-question-rows.ts';
import { demoQuestionEntries } from './demo-questions.ts';
import { agendaRows } from './demo-summit-rows.ts';
import { liveSummit } from './live-summit.ts';
import { summit2015 } from './summit-2015.ts';
import { upcomingSummit } from './upcoming-summit.ts';

const NOW = new Date('2026-11-23T22:41:00Z');
const summits = [summit2015, liveSummit(NOW), upcomingSummit(NOW)];

describe.each(summits)('the demo summit $summit.slug', (demo) => {
  it('could have been typed in by a convener', () => {
    expect(summitSchema.safeParse(demo.summit).error).toBeUndefined();
    expect(normaliseJoinCode(demo.summit.joinCode)).toBe(demo.summit.joinCode);
  });

  it('has every session on one of its days, and none on top of another', () => {
    const { timeZone } = demo.summit;
    const days = daysOf(demo.summit);
    for (const { startsAt, endsAt } of demo.agenda) {
      expect(days).toContain(zonedDate(startsAt, timeZone));
      expect(days).toContain(zonedDate(endsAt, timeZone));
    }
    const { agendaSessions } = agendaRows(demo, NOW);
    const agenda = demo.agenda.map((planned, position): AgendaEntry => ({
      ...planned,
      id: agendaSessions[position]!.id,
      guid: agendaSessions[position]!.guid,
      language: 'en',
      questionIds: [],
      people: (planned.people ?? []).map((person) => ({ ...person, biography: '', accountId: null })),
    }));
    expect(overlapsOf(agenda, timeZone)).toEqual([]);
    const times = demo.agenda.map(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()] as const).sort(([one], [other]) => one - other);
    times.slice(1).forEach(([startsAt], before) => expect(startsAt).toBeGreaterThanOrEqual(times[before]![1]));
  });

  it('gives every room and session an address of its own', () => {
    const slugs = demo.agenda.map(({ slug }) => slug);
    const rooms = demo.agenda.flatMap(({ rooms: list = [] }) => list.map(({ slug }) => slug));
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(new Set(rooms).size).toBe(rooms.length);
  });
});

describe('the summit of 2015', () => {
  const titled = (title: string) => summit2015.agenda.find((agendaSession) => agendaSession.title === title);

  it('keeps the facts on record: host, days, panel and panelists', () => {
    expect(summit2015.summit).toMatchObject({ host: 'Digital Promise', startsOn: '2015-01-29', endsOn: '2015-01-30', state: 'archived' });
    expect(titled('Promises and Practices')?.people?.map(({ name, affiliation }) => `${name}, ${affiliation}`)).toEqual([
      'Connie Yowell, MacArthur Foundation',
      'LaVerne Srinivasan, Carnegie Corporation of New York',
      'Brent Maddin, Relay Graduate School of Education',
    ]);
  });

  it('names no place, since the record we follow names none', () => {
    expect(summit2015.summit.place).toBe('');
    expect(summit2015.agenda.map(({ place }) => place).filter(Boolean)).toEqual([]);
  });

  it('has four breakouts, three educator voices and the points of the developers’ discussion', () => {
    expect(summit2015.agenda.flatMap(({ rooms = [] }) => rooms.map(({ focus }) => focus))).toEqual([
      'Developing user trust',
      'Piloting to find what works',
      'Telling the story well',
      'Keeping the learner’s voice',
    ]);
    expect(summit2015.agenda.find(({ kind }) => kind === 'perspectives')?.points?.map(({ educatorRole }) => educatorRole)).toEqual(['teacher', 'coach', 'administrator']);
    expect(titled('The Developer Journey')?.points?.map(({ title }) => title)).toEqual(['Key characteristics', 'Content and assessment', 'Developers together']);
  });

  it('leads to publications of their own for further reading, not to the front pages of their publishers', () => {
    expect(summit2015.readings.map(({ url }) => new URL(url).pathname)).not.toContain('/');
    for (const reading of summit2015.readings) expect(readingSchema.parse(reading)).toMatchObject(reading);
  });
});

describe('the live demo summit', () => {
  it('has its breakouts under way, with rooms open and rooms to open', () => {
    const running = liveSummit(NOW).agenda.find(({ startsAt, endsAt }) => startsAt <= NOW && NOW < endsAt);
    expect(running?.kind).toBe('breakouts');
    expect(new Set(running?.rooms?.map(({ state }) => state))).toEqual(new Set(['open', 'planned']));
  });

  it('fills a table: at least sixty people, of every perspective, below its capacity', () => {
    const { people, summit } = liveSummit(NOW);
    expect(people.length).toBeGreaterThanOrEqual(60);
    expect(people.length).toBeLessThan(summit.capacity ?? 0);
    expect(new Set(people.map(({ perspective }) => perspective))).toEqual(new Set(perspectives));
    expect(new Set(people.map(({ key }) => key)).size).toBe(people.length);
  });
});

describe('the demo’s people and questions', () => {
  it('carry plainly made-up names, each once', () => {
    expect(demoPeople.filter(({ name }) => !name.startsWith('Demo '))).toEqual([]);
    expect(new Set(demoPeople.map(({ name }) => name)).size).toBe(demoPeople.length);
  });

  it('asks every question as the form would let somebody ask it', () => {
    expect(demoQuestionEntries.filter(([, { text }]) => !questionTextField.safeParse(text).success)).toEqual([]);
  });

  it('lets nobody give more points than they have, and spreads the giving over eight weeks', () => {
    const { points, questions } = demoQuestionRows('community', NOW);
    const open = new Set(questions.filter(({ state }) => state === 'open').map(({ id }) => id));
    const spent = new Map<string, number>();
    for (const { accountId, questionId, points: given } of points) {
      expect(given).toBeLessThanOrEqual(POINTS_PER_QUESTION);
      if (open.has(questionId)) spent.set(accountId, (spent.get(accountId) ?? 0) + given);
    }
    expect(Math.max(...spent.values())).toBeLessThanOrEqual(POINTS_PER_MEMBER);
    const ages = points.map(({ givenAt }) => (NOW.getTime() - givenAt.getTime()) / 86_400_000);
    expect(Math.max(...ages)).toBeLessThan(56);
    expect(Math.min(...ages)).toBeGreaterThan(0);
  });
});
