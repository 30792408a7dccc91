import type { ReportRow } from '#db/repositories/reports.ts';
import type { SummitRow } from '#db/repositories/summits.ts';
import { listed } from '#domain/agenda/agenda-words.ts';
import { dateTimeWords } from '#domain/date-time-words.ts';
import type { Silence } from '#domain/report/report.ts';
import { silenceMeans } from '#domain/report/silence-words.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import type { Mail } from '#server/services/deps.ts';

export type AskedParts = { rooms: readonly { number: number }[]; words: boolean };
type About = { report: Pick<ReportRow, 'slug' | 'title'>; summit: Pick<SummitRow, 'title' | 'timeZone'>; closesAt: Date; silence: Silence; origin: string };
type Asked = About & { email: string; parts: AskedParts; /** What the convener adds, in their words. */ note?: string };

/** Asks somebody to approve what a report says of their room, or in their words. */
export const askMail = ({ email, note = '', ...about }: Asked): Mail => saidIn('en', () => ({
  recipient: email,
  subject: `Please look at it before it is published: ${about.report.title}`,
  text: [
    'Hello,',
    `a report of “${about.summit.title}” is being written: “${about.report.title}”. ${partsWords(about.parts)}`,
    ...(note === '' ? [] : [`The convener adds: ${note}`]),
    ...whatToDo(about),
  ].join('\n\n'),
}));

/** The same again, to who has not answered, or answered of words that were changed since. */
export const remindMail = ({ email, ...about }: Asked): Mail => saidIn('en', () => ({
  recipient: email,
  subject: `Still time to look at it: ${about.report.title}`,
  text: ['Hello,', `the report “${about.report.title}” of “${about.summit.title}” still waits for your word. ${partsWords(about.parts)}`, ...whatToDo(about)].join('\n\n'),
}));

type Closed = About & { email: string; approved: number; rooms: number; silent: number };

/** Tells a convener how the window ended. */
export const closedMail = ({ email, report, summit, silence, approved, rooms, silent, origin }: Closed): Mail => saidIn('en', () => ({
  recipient: email,
  subject: `The window has closed: ${report.title}`,
  text: [
    'Hello,',
    `the time to approve “${report.title}” of “${summit.title}” is over. ${approved} of ${rooms} ${rooms === 1 ? 'room' : 'rooms'} approved it; ${silent === 0 ? 'everybody who was asked about their own words answered' : `${silent} ${silent === 1 ? 'person' : 'people'} did not answer about their own words`}.`,
    silence === 'approves' ? 'Whoever said nothing agrees, as you set it.' : 'The words of whoever said nothing are left out, as you set it.',
    `Look at it and publish: ${origin}/reports/${report.slug}/approval`,
    `Plenary, ${origin}`,
    '',
  ].join('\n\n'),
}));

const whatToDo = ({ report, summit, closesAt, silence, origin }: About): string[] => [
  `Look at it, approve it, ask for a change, or take your words back: ${origin}/reports/${report.slug}/approve`,
  `There is time until ${dateTimeWords(closesAt, summit.timeZone)}. ${silenceMeans()[silence]}`,
  `Plenary, ${origin}`,
  '',
];

function partsWords({ rooms, words }: AskedParts): string {
  const numbers = rooms.map(({ number }) => String(number));
  const found = numbers.length === 0 ? null : `what ${numbers.length === 1 ? `room ${numbers[0] ?? ''}` : `rooms ${listed(numbers)}`} found`;
  const parts = [found, words ? 'words that you wrote' : null].filter((part) => part !== null);
  return `In it stands ${parts.join(', and ')}.`;
}
