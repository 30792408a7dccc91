import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { communityCalendar, type CommunityCalendar } from './community-calendar.ts';

const changedAt = new Date('2026-02-01T08:00:00Z');
const summit = { id: 's1', title: 'Spring summit; part 1', tagline: 'What counts?', place: 'Chicago, Hall 2', startsOn: '2026-03-10', endsOn: '2026-03-11', url: 'https://plenary.example/summits/spring', changedAt };
const deadline = { id: 'r1', title: 'Feedback closes: Reading rubrics', endsAt: new Date('2026-03-20T22:00:00Z'), url: 'https://plenary.example/feedback/rounds/r1', changedAt };
const of = (given: Partial<CommunityCalendar> = {}): string => communityCalendar({ name: 'Micro-credentials, a community', host: 'plenary.example', url: 'https://plenary.example/communities/mc/calendar', summits: [summit], deadlines: [deadline], ...given });
const eventsIn = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));

describe('the calendar of a community', () => {
  it('has summits as whole days, the last one included', () => {
    const text = of();
    expect(text).toContain('DTSTART;VALUE=DATE:20260310');
    expect(text).toContain('DTEND;VALUE=DATE:20260312');
    expect(eventsIn(text)[0]).toMatchObject({ uid: 's1.summit@plenary.example', summary: 'Spring summit; part 1', location: 'Chicago, Hall 2', description: 'What counts?' });
  });

  it('has deadlines as the hour before them, which keeps nobody from anything else', () => {
    const [, event] = eventsIn(of());
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(['2026-03-20T21:00:00Z', '2026-03-20T22:00:00Z']);
    expect(of()).toContain('TRANSP:TRANSPARENT');
  });

  it('is the same while nothing changes, and whole with nothing in it', () => {
    expect(of()).toBe(of());
    expect(eventsIn(of({ summits: [], deadlines: [] }))).toEqual([]);
    expect(of({ summits: [] })).toContain('X-WR-CALNAME:Micro-credentials\\, a community');
  });

  it('lets no line of its own in through a title or a place', () => {
    const evil = 'x\r\nEND:VEVENT\nBEGIN:VALARM\u2028';
    const text = of({ name: evil, summits: [{ ...summit, title: evil, place: evil, tagline: evil }], deadlines: [{ ...deadline, title: evil }] });
    expect(text.split('\r\n').filter((line) => /^(BEGIN|END):/.test(line))).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VEVENT', 'END:VEVENT', 'END:VCALENDAR']);
  });
});
