import { agenda2015, TIME_ZONE_2015 } from './agenda-2015.ts';
import { firstOf } from './demo-people.ts';
import type { DemoSummit } from './demo-summit.ts';

const PUBLIC_RECORD = 'https://digitalpromise.org/';

/** The Educator & Workforce Micro-credential Summit of January 2015, retold from the public record. */
export const summit2015: DemoSummit = {
  summit: {
    slug: 'educator-workforce-2015',
    title: 'Educator & Workforce Micro-credential Summit',
    tagline: 'Two days on one question: how can what people learn at work be recognised so that others can rely on it? What was said, what the rooms found, and what stayed open.',
    overview: `At the end of January 2015 Digital Promise called together people who set the course of professional learning, people who study it and people who do it every day. Their subject was the micro-credential: recognition for one competency at a time, given for evidence of what a person can do.

The field was young and had more questions than answers. The participants named the strategic ones and began on several of them: in a panel, a strategic discussion, a round of educator perspectives and four breakouts. Behind all of it stood one hope, a connected system in which the skills that working adults gain are seen and count, at whatever point of a career they gain them.`,
    host: 'Digital Promise',
    place: '',
    timeZone: TIME_ZONE_2015,
    startsOn: '2015-01-29',
    endsOn: '2015-01-30',
    state: 'archived',
    publishedAt: new Date('2015-01-30T20:15:00Z'),
    joinCode: 'EWS295',
    isRegistrationOpen: false,
    colophon:
      'Host, dates, sessions, panelists and the themes of the sessions and breakouts are retold from the public record. The time zone, the times of day, who attended and what they speak as, the findings of the breakouts, the wording of the questions and what became of them are demonstration data.',
  },
  agenda: agenda2015,
  readings: [
    {
      title: 'Teachers, coaches and administrators on professional learning',
      url: PUBLIC_RECORD,
      author: '',
      source: 'Digital Promise, blog',
      publishedOn: '2015',
      note: 'The three groups of educators at the summit on what would make professional development better.',
    },
    {
      title: 'Real needs, meaningful recognition',
      url: PUBLIC_RECORD,
      author: '',
      source: 'Digital Promise, blog',
      publishedOn: '2015',
      note: 'What micro-credentials need if they are to last, with examples from practice.',
    },
    {
      title: 'The summit’s main themes',
      url: 'https://www.edsurge.com/',
      author: '',
      source: 'EdSurge, article',
      publishedOn: '2015',
      note: 'A report from the summit: keep the learning itself in view, and respect that teachers decide for themselves.',
    },
  ],
  people: firstOf({ teacher: 25, coach: 12, administrator: 14, developer: 23, funder: 4, researcher: 4 }),
  checkedIn: 82,
  announcements: [],
};
