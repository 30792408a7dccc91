import { addDays, zonedDate, zonedInstant } from '#domain/time-zone.ts';
import { DAY_MS } from '#domain/clock.ts';
import { demoPeople, firstOf } from './demo-people.ts';
import { oneAfterAnother, type DemoSummit } from './demo-summit.ts';

export const UPCOMING_SUMMIT_SLUG = 'towards-a-licence';

/** How far ahead the upcoming summit of the demo lies when it is made; the day of the week stays as it was when it moves on. */
export const UPCOMING_DAYS_AHEAD = 35;

const TIME_ZONE = 'America/Chicago';
const plain = { subtitle: '', abstract: '', outcome: '', place: '' };

/** A summit that is open for names; its agenda is a first sketch. */
export function upcomingSummit(now: Date): DemoSummit {
  const day = addDays(zonedDate(now, TIME_ZONE), UPCOMING_DAYS_AHEAD);
  return {
    summit: {
      slug: UPCOMING_SUMMIT_SLUG,
      title: 'Demo summit: credentials that count towards a licence',
      tagline: 'What would a state have to see before a micro-credential counts, and what would it lose if it counted too soon?',
      overview: `Some states ask teachers for hours before they renew a licence. Micro-credentials offer evidence instead. This summit asks what has to be true before one takes the place of the other.

It is made up, as are its people. Names can be put down now; the agenda is a first sketch and will be released when the rooms are planned.`,
      host: 'Demo network of assessors',
      place: 'Demo conference centre',
      timeZone: TIME_ZONE,
      startsOn: day,
      endsOn: day,
      state: 'published',
      publishedAt: new Date(now.getTime() - 9 * DAY_MS),
      joinCode: 'LCN358',
      isRegistrationOpen: true,
      capacity: 80,
      colophon: 'All of this summit is demonstration data.',
    },
    agenda: oneAfterAnother(zonedInstant(day, '09:30', TIME_ZONE), [
      [30, { ...plain, slug: 'welcome', kind: 'plenary', title: 'Welcome', place: 'Hall' }],
      [75, { ...plain, slug: 'hours-or-evidence', kind: 'panel', title: 'Hours or evidence', place: 'Hall', abstract: 'What a licence asks for today, and what it could ask for.', questions: ['licence'] }],
      [15, { ...plain, slug: 'break', kind: 'break', title: 'Break' }],
      [90, { ...plain, slug: 'breakouts', kind: 'breakouts', title: 'Breakouts', abstract: 'Rooms are planned from the questions that gain weight.', questions: ['expiry', 'employers'] }],
      [60, { ...plain, slug: 'lunch', kind: 'break', title: 'Lunch' }],
      [75, { ...plain, slug: 'what-goes-to-the-states', kind: 'strategic-discussion', title: 'What goes to the states', place: 'Hall', questions: ['licence', 'scale'] }],
    ]),
    readings: [],
    people: [demoPeople[1], demoPeople[2], demoPeople[3], ...firstOf({ teacher: 14, coach: 6, administrator: 7, developer: 7, funder: 2, researcher: 2 })].filter((person) => person !== undefined),
    checkedIn: 0,
    announcements: [],
  };
}
