import { agenda2015, TIME_ZONE_2015 } from './agenda-2015.ts';
import { firstOf } from './demo-people.ts';
import type { DemoSummit } from './demo-summit.ts';

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
      'Host, dates, panel, strategic discussion, educator perspectives, panelists and the themes of the breakouts are retold from the public record. The time zone, the times of day, the plenaries and breaks, the summaries, who attended and what they speak as, the findings of the breakouts, the wording of the questions and what became of them are demonstration data.',
  },
  agenda: agenda2015,
  readings: [
    {
      title: 'Educator & Workforce Micro-credential Summit 2015',
      url: 'http://digitalpromise.org/pages/educator-workforce-mircro-credential-summit-2015',
      author: '',
      source: 'Digital Promise, page of the summit',
      publishedOn: '2015',
      note: 'What the host says about the panel, the strategic discussion, the educator perspectives and the breakouts.',
    },
    {
      title: 'How to Make Micro-Credentials Matter',
      url: 'https://www.edsurge.com/news/2015-02-02-how-to-make-micro-credentials-matter',
      author: 'Mary Jo Madda',
      source: 'EdSurge, column',
      publishedOn: '2015-02-02',
      note: 'A report from the summit: keep time and autonomy, let platforms talk to one another, look at the process and not only at its end.',
    },
    {
      title: 'Building the Badges for Lifelong Learning Movement',
      url: 'https://www.hastac.org/blogs/slgrant/2013/07/23/building-badges-lifelong-learning-movement',
      author: 'Sheryl Grant',
      source: 'HASTAC, blog',
      publishedOn: '2013-07-23',
      note: 'How thirty projects, with the MacArthur Foundation and Mozilla, designed systems of badges: the history that the panel began with.',
    },
  ],
  people: firstOf({ teacher: 25, coach: 12, administrator: 14, developer: 23, funder: 4, researcher: 4 }),
  checkedIn: 82,
  announcements: [],
};
