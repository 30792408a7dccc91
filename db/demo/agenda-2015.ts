import { zonedInstant } from '#domain/time-zone.ts';
import { firstBreakouts2015, secondBreakouts2015 } from './breakouts-2015.ts';
import { oneAfterAnother, type DemoAgendaSession } from './demo-summit.ts';

export const TIME_ZONE_2015 = 'America/New_York';

const plain = { subtitle: '', abstract: '', outcome: '', place: '' };
const speaker = (name: string, affiliation: string) => ({ name, affiliation, part: 'speaker' as const });
const voice = (educatorRole: 'teacher' | 'coach' | 'administrator', title: string, text: string) => ({ title, text, perspective: 'educator' as const, educatorRole });
const point = (title: string, text: string) => ({ title, text, perspective: null, educatorRole: null });

/** Both days of 2015: sessions and panelists are on record, times are demonstration data. */
export const agenda2015: DemoAgendaSession[] = [
  ...oneAfterAnother(zonedInstant('2015-01-29', '09:00', TIME_ZONE_2015), [
    [30, { ...plain, slug: 'welcome', kind: 'plenary', title: 'Welcome' }],
    [
      90,
      {
        ...plain,
        slug: 'promises-and-practices',
        kind: 'panel',
        title: 'Promises and Practices',
        abstract: 'Where digital badges came from, what they have begun to change for educators, and what needs guidance when they are put to work.',
        outcome: 'The panel took the long way round: from the first digital badges, to what such recognition means for somebody who teaches, to what should guide those who introduce it.',
        people: [
          speaker('Connie Yowell', 'MacArthur Foundation'),
          speaker('LaVerne Srinivasan', 'Carnegie Corporation of New York'),
          speaker('Brent Maddin', 'Relay Graduate School of Education'),
        ],
        questions: ['trust', 'pilots'],
      },
    ],
    [15, { ...plain, slug: 'break-1', kind: 'break', title: 'Break' }],
    [
      75,
      {
        ...plain,
        slug: 'the-developer-journey',
        kind: 'strategic-discussion',
        title: 'The Developer Journey',
        abstract: 'People who had already published micro-credentials and people about to write their first one compared notes: what must be decided, and in which order, before one is any good?',
        points: [
          point('Key characteristics', 'What makes a competency fit for one micro-credential, and what belongs in the next.'),
          point('Content and assessment', 'How learning content is coupled with an assessment that still holds when many more people submit.'),
          point('Developers together', 'How those who write micro-credentials find and learn from each other.'),
        ],
        questions: ['scale'],
      },
    ],
    [90, { ...plain, slug: 'lunch-1', kind: 'break', title: 'Lunch' }],
    [75, { ...plain, slug: 'breakouts-1', kind: 'breakouts', title: 'Breakouts I', abstract: 'Two rooms, each with one part of the work of the year ahead.', rooms: firstBreakouts2015 }],
    [45, { ...plain, slug: 'what-the-rooms-found', kind: 'plenary', title: 'What the rooms found' }],
  ]),
  ...oneAfterAnother(zonedInstant('2015-01-30', '09:00', TIME_ZONE_2015), [
    [
      90,
      {
        ...plain,
        slug: 'educator-perspectives',
        kind: 'perspectives',
        title: 'One promise, heard three ways',
        abstract: 'Teachers, coaches and administrators said where a micro-credential would help, each from their own place in a school.',
        points: [
          voice('teacher', 'Drive their own learning', 'Teachers want to choose what they learn next, and to share their victories with others.'),
          voice('coach', 'Build networks', 'Coaches want to build networks in which colleagues learn from each other.'),
          voice('administrator', 'Recognise, reward, retain', 'Administrators look for a fair way to notice good work, to give something back for it, and so to keep the people who do it.'),
        ],
      },
    ],
    [15, { ...plain, slug: 'break-2', kind: 'break', title: 'Break' }],
    [90, { ...plain, slug: 'breakouts-2', kind: 'breakouts', title: 'Breakouts II', abstract: 'Two more rooms: how the work is told, and whose voice it keeps.', rooms: secondBreakouts2015 }],
    [75, { ...plain, slug: 'lunch-2', kind: 'break', title: 'Lunch' }],
    [60, { ...plain, slug: 'which-questions-go-on', kind: 'plenary', title: 'Which questions go on?', subtitle: 'With a vote', questions: ['learner', 'licence'] }],
    [45, { ...plain, slug: 'close', kind: 'plenary', title: 'Close' }],
  ]),
];
