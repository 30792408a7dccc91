import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { byTime, type AgendaEntry } from '#domain/agenda/agenda-session.ts';
import { anEntry, anyAgenda } from '#test/support/agenda-builders.ts';
import { personalCalendar, summitCalendar, type SummitCalendar } from './summit-calendar.ts';

const journey = anEntry({
  title: 'The Developer Journey; design, build\\test “café” 🧭',
  kind: 'strategic-discussion',
  place: 'Room A, 2nd floor',
  abstract: '**Key** characteristics;\n\n- coupling content, scalable assessment\n- connecting developers',
  people: [{ name: 'Brent Maddin', affiliation: 'Relay Graduate School of Education', part: 'moderator' }],
  from: '16:15',
  until: '17:00',
});

const of = (entries: AgendaEntry[], given: Partial<SummitCalendar> = {}): SummitCalendar => ({
  name: 'Micro-credential Summit; 2015, New York',
  summitId: '2015',
  host: 'plenary.example',
  url: 'https://plenary.example/summits/micro-credentials/agenda',
  sessionUrl: (slug) => `https://plenary.example/summits/micro-credentials/agenda/${slug}`,
  sessions: entries,
  release: { number: 3, releasedAt: new Date('2015-01-20T08:00:00Z') },
  ...given,
});

const parsed = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]);
const eventsIn = (text: string) => parsed(text).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
const valueOf = (component: { getFirstPropertyValue: (name: string) => unknown }, name: string): string => String(component.getFirstPropertyValue(name));

describe('the calendar of a summit', () => {
  it('shares no UID with a summit that was made by importing its schedule, and keeps its own', () => {
    const uids = (summitId: string) => eventsIn(summitCalendar(of([journey], { summitId }))).map(({ uid }) => uid);
    expect(uids('copy')).not.toEqual(uids('original'));
    expect(uids('copy')).toEqual(uids('copy'));
  });

  it('gives each session with what Thunderbird and Google need and show', () => {
    const [event] = eventsIn(summitCalendar(of([journey])));
    expect(event).toMatchObject({
      uid: `${journey.guid}.2015@plenary.example`,
      sequence: 3,
      summary: journey.title,
      location: 'Room A, 2nd floor',
      description:
        'Key characteristics;\n\n- coupling content, scalable assessment\n- connecting developers\n\nModerator: Brent Maddin (Relay Graduate School of Education)',
    });
    const component = event?.component;
    expect(component && ['dtstamp', 'last-modified', 'dtstart', 'dtend', 'url', 'categories', 'status'].map((name) => valueOf(component, name))).toEqual([
      '2015-01-20T08:00:00Z',
      '2015-01-20T08:00:00Z',
      '2015-01-29T16:15:00Z',
      '2015-01-29T17:00:00Z',
      `https://plenary.example/summits/micro-credentials/agenda/${journey.slug}`,
      'Strategic discussion',
      'CONFIRMED',
    ]);
  });

  it('names itself and says when to look again, even with no session', () => {
    const calendar = parsed(summitCalendar(of([])));
    expect(['version', 'method', 'calscale', 'x-wr-calname', 'refresh-interval'].map((name) => valueOf(calendar, name))).toEqual([
      '2.0',
      'PUBLISH',
      'GREGORIAN',
      'Micro-credential Summit\\; 2015\\, New York',
      'PT1H',
    ]);
    expect(valueOf(calendar, 'prodid')).toBe('-//Plenary//Agenda//EN');
    expect(summitCalendar(of([]))).toContain('X-PUBLISHED-TTL:PT1H\r\n');
  });

  it('lets no line of its own into the calendar through a title, a place or a name', () => {
    const evil = 'x\r\nEND:VEVENT\nBEGIN:VALARM\u2028\u0000';
    const text = summitCalendar(of([{ ...journey, title: evil, place: evil, abstract: evil }], { name: evil }));
    expect(text.split('\r\n').filter((line) => /^(BEGIN|END):/.test(line))).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'END:VCALENDAR']);
  });

  it('tells the same of any agenda as the agenda itself', () => {
    fc.assert(
      fc.property(anyAgenda, (agenda) => {
        const expected = [...agenda].sort(byTime).map(({ guid, title, place, startsAt, endsAt }) => [`${guid}.2015@plenary.example`, title, place || null, startsAt, endsAt]);
        const told = eventsIn(summitCalendar(of(agenda))).map((event) => [event.uid, event.summary, event.location, event.startDate.toJSDate(), event.endDate.toJSDate()]);
        expect(told).toEqual(expected);
      }),
    );
  });

  it('ends its lines with CRLF and keeps each to 75 octets', () => {
    fc.assert(
      fc.property(anyAgenda, (agenda) => {
        const text = summitCalendar(of(agenda, { name: 'Ünïcode 🧭 '.repeat(20) }));
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
      }),
    );
  });

  it('is the same text for the same release, whatever order the sessions come in', () => {
    const other = anEntry({ title: 'Promises and Practices' });
    expect(summitCalendar(of([journey, other]))).toBe(summitCalendar(of([other, journey])));
  });
});

describe('the calendar of a person', () => {
  it('holds the starred sessions alone, under the same UIDs', () => {
    const other = anEntry({ title: 'Promises and Practices' });
    const text = personalCalendar(of([journey, other]), new Set([journey.id]));
    expect(eventsIn(text).map(({ uid }) => uid)).toEqual([`${journey.guid}.2015@plenary.example`]);
    expect(text).toContain('my sessions');
  });
});
