import { t } from '#domain/words/t.ts';
import type { SummitLine } from '#server/services/publication/summit-line.ts';
import { perspectiveWord } from '#domain/perspective.ts';

const NUMBERS = ['', '', t`two`, t`three`, t`four`, t`five`, t`six`, t`seven`, t`eight`, t`nine`, t`ten`];
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "four", "12": small numbers from two in words. */
export const numberWord = (count: number): string => NUMBERS[count] || String(count);
export const roomsWord = (count: number): string => (count === 1 ? t`one room` : t`${numberWord(count)} rooms`);
export const reportsWord = (count: number): string => (count === 1 ? t`one breakout report` : t`${numberWord(count)} breakout reports`);

export const peopleIn = ({ attendance }: Pick<SummitLine, 'attendance'>): number => attendance.reduce((sum, { count }) => sum + count, 0);

/** One or two perspectives that nobody speaks as yet, in a sentence; more than that say only that it is early. */
export function missingWords({ missing }: Pick<SummitLine, 'missing'>): string {
  if (missing.length === 0 || missing.length > 2) return '';
  const absent = missing.map((perspective) => perspectiveWord(perspective, 2)).reduce((one, other) => t`${one} and ${other}`);
  return ` ${capital(t`${absent} are still missing.`)}`;
}

export const peopleSoFar = (people: number): string => (people === 1 ? t`1 person so far.` : t`${people} people so far.`);

function roomsSentence({ rooms, openRooms }: SummitLine): string {
  if (openRooms > 1) return capital(t`${numberWord(openRooms)} of ${numberWord(rooms)} rooms are open.`);
  if (openRooms === 1) return t`One of ${roomsWord(rooms)} is open.`;
  if (rooms > 1) return capital(t`${numberWord(rooms)} rooms are planned.`);
  return rooms === 1 ? t`One room is planned.` : '';
}

/** What to know of a summit in a list, in one or two sentences that say only what is known. */
export function summitSentence(line: SummitLine): string {
  const people = peopleIn(line);
  switch (line.life) {
    case 'live':
      return [roomsSentence(line), people > 0 && peopleSoFar(people)].filter(Boolean).join(' ');
    case 'published':
      if (people === 0) return line.isOpenForNames ? t`Nobody has put a name down yet.` : t`Names are not taken yet.`;
      return `${peopleSoFar(people)}${missingWords(line)}`;
    case 'held': {
      const came = [
        line.outcomes > 0 && reportsWord(line.outcomes),
        line.questions > 0 && t`${line.answered} of ${line.questions} strategic questions answered`,
      ].filter(Boolean);
      return [line.host && `${line.host}.`, came.length > 0 && `${capital(came.join(', '))}.`].filter(Boolean).join(' ');
    }
  }
}

/** "Live", "Open for names", "Held": the word before a summit's dates. */
export const lifeWord = ({ life, isOpenForNames }: Pick<SummitLine, 'life' | 'isOpenForNames'>): string =>
  life === 'live' ? t`Live` : life === 'held' ? t`Held` : isOpenForNames ? t`Open for names` : t`To come`;
