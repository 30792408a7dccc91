import { listed, quoted } from '../agenda/agenda-words.ts';
import { onePerspectiveWords, perspectiveWord } from '../perspective.ts';
import { t } from '../words/t.ts';
import type { Headcount, PublishedReport, ReportSource, ShownPerson } from './published-report.ts';
import { type DayGround, dayWords, minuteWords, momentDayWords } from './report-days.ts';
import { reportKindWords } from './report.ts';

/** Somebody as the report shows them: "Ada Byron, developer", "a coach", "somebody not named". */
export function shownPersonWords(person: ShownPerson): string {
  switch (person.kind) {
    case 'named':
      return `${person.name}, ${perspectiveWord(person.perspective)}`;
    case 'perspective':
      return onePerspectiveWords(person.perspective);
    case 'anonymous':
      return t`somebody not named`;
  }
}

/** Who wrote a source: "a coach; Ada Byron, developer; somebody not named". */
export const writtenByWords = (by: readonly ShownPerson[]): string => (by.length === 0 ? t`nobody known` : by.map(shownPersonWords).join('; '));

/** The same as a sentence of its own; a name begins as its bearer writes it. */
export function writtenBySentence(by: readonly ShownPerson[]): string {
  const words = `${writtenByWords(by)}.`;
  return by[0]?.kind === 'named' ? words : words.charAt(0).toUpperCase() + words.slice(1);
}

/** How many of which perspective: "4 teachers, 3 developers, 5 others"; the total alone where no perspective may be told. */
export function headcountWords({ total, lines }: Headcount): string {
  const told = lines.flatMap(({ key, count }) => (key === null || key === 'other' ? [] : [`${count} ${perspectiveWord(key, count)}`]));
  const others = lines.reduce((sum, { key, count }) => (key === null || key === 'other' ? sum + count : sum), 0);
  if (told.length === 0) return total === 1 ? t`1 person` : t`${total} people`;
  return [...told, ...(others > 0 ? [`${others} ${perspectiveWord('other', others)}`] : [])].join(', ');
}

/** Where a source stood and when: "Room 3, Developing user trust, Breakouts I, 29 January 2015, 14:41". */
export function placeWords({ room, on, minute }: ReportSource, ground: DayGround): string {
  const when = minute !== null ? minuteWords(minute, ground) : on !== null ? dayWords(on, ground) : null;
  return [t`Room ${room.number}`, room.focus, room.agendaSession, ...(when === null ? [] : [when])].join(', ');
}

/** What the room made of its words after they were taken; null when they still read so. */
export const changedWords = ({ changedTo, isChanged }: Pick<ReportSource, 'changedTo' | 'isChanged'>): string | null =>
  isChanged ? t`The room has since changed this.` : changedTo === null ? null : changedTo.trim() === '' ? t`The room has since taken this out.` : t`The room has since changed this to: ${quoted(changedTo)}`;

export const editedWords = (): string => t`Edited for this report.`;

type Approvals = PublishedReport['approvals'];
type Approval = Approvals[number]['state'];

/** What one room said of the draft; `room` as it is called in a sentence: its number, perhaps with what it worked on. */
export const roomApprovalWords = (state: Approval, room: string): string =>
  ({
    approved: t`Room ${room} approved this report.`,
    'silent-approved': t`Room ${room} said nothing until the window closed, which counts as agreeing.`,
    'change-asked': t`Room ${room} asked for a change.`,
    'changed-since': t`Room ${room} answered; its words were changed since.`,
    'no-answer': t`Room ${room} has not answered.`,
    'not-asked': t`Room ${room} was not asked.`,
  })[state];

const roomsApprovalWords = (state: Approval, rooms: string): string =>
  ({
    approved: t`Rooms ${rooms} approved this report.`,
    'silent-approved': t`Rooms ${rooms} said nothing until the window closed, which counts as agreeing.`,
    'change-asked': t`Rooms ${rooms} asked for a change.`,
    'changed-since': t`Rooms ${rooms} answered; their words were changed since.`,
    'no-answer': t`Rooms ${rooms} have not answered.`,
    'not-asked': t`Rooms ${rooms} were not asked.`,
  })[state];

/** What the rooms said of the draft, a sentence for each answer: "Room 3 approved this report. Room 5 has not answered." */
export function approvalWordsOf(approvals: Approvals): string {
  const sentences = approvalOrder.flatMap((state) => {
    const rooms = approvals.filter((each) => each.state === state).map(({ roomNumber }) => String(roomNumber));
    return rooms.length === 0 ? [] : [rooms.length === 1 ? roomApprovalWords(state, rooms[0] ?? '') : roomsApprovalWords(state, listed(rooms))];
  });
  return sentences.join(' ');
}

const approvalOrder: readonly Approval[] = ['approved', 'silent-approved', 'change-asked', 'changed-since', 'no-answer', 'not-asked'];

/** What a report is and of which summit: "Breakout report of the summit “…”". */
export const reportOfWords = ({ kind, summit }: Pick<PublishedReport, 'kind' | 'summit'>): string => t`${reportKindWords()[kind]} of ${quoted(summit.title)}`;

/** "Version 2, 20 February 2015". */
export const versionWords = (report: Pick<PublishedReport, 'number' | 'publishedAt'> & DayGround): string => t`Version ${report.number}, ${momentDayWords(report.publishedAt, report)}`;

/** "First published 30 January 2015"; null for the first version. */
export const firstPublishedWords = (report: Pick<PublishedReport, 'number' | 'firstPublishedAt'> & DayGround): string | null =>
  report.number === 1 ? null : t`First published ${momentDayWords(report.firstPublishedAt, report)}`;

/** The days of the summit: "29 January 2015 to 30 January 2015", or the one day. */
export const summitDaysWords = ({ summit, language }: Pick<PublishedReport, 'summit' | 'language'>): string =>
  summit.startsOn === summit.endsOn ? dayWords(summit.startsOn, { language }) : t`${dayWords(summit.startsOn, { language })} to ${dayWords(summit.endsOn, { language })}`;
