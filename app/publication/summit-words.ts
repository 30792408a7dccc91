import { t } from '#domain/words/t.ts';
import type { SummitLine } from '#server/services/publication/summit-line.ts';
import { perspectiveWord } from '#domain/perspective.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "four breakout reports", "12 rooms": small numbers in words. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${NUMBERS[count] ?? count} ${count === 1 ? one : many}`;

export const peopleIn = ({ attendance }: Pick<SummitLine, 'attendance'>): number => attendance.reduce((sum, { count }) => sum + count, 0);

/** One or two perspectives that nobody speaks as yet, in a sentence; more than that say only that it is early. */
export function missingWords({ missing }: Pick<SummitLine, 'missing'>): string {
  if (missing.length === 0 || missing.length > 2) return '';
  return t` ${capital(missing.map((perspective) => perspectiveWord(perspective, 2)).join(' and '))} are still missing.`;
}

/** What to know of a summit in a list, in one or two sentences that say only what is known. */
export function summitSentence(line: SummitLine): string {
  const people = peopleIn(line);
  switch (line.life) {
    case 'live': {
      const open = line.openRooms > 0 ? `${capital(NUMBERS[line.openRooms] ?? String(line.openRooms))} of ${counted(line.rooms, 'room')} ${line.openRooms === 1 ? 'is' : 'are'} open.` : '';
      const planned = line.rooms > 0 ? `${capital(counted(line.rooms, t`room is`, t`rooms are`))} planned.` : '';
      return [open || planned, people > 0 ? t`${people} ${people === 1 ? 'person' : 'people'} so far.` : ''].filter(Boolean).join(' ');
    }
    case 'published':
      if (people === 0) return line.isOpenForNames ? t`Nobody has put a name down yet.` : t`Names are not taken yet.`;
      return t`${people} ${people === 1 ? 'person' : 'people'} so far.${missingWords(line)}`;
    case 'held': {
      const came = [
        line.outcomes > 0 && counted(line.outcomes, t`breakout report`),
        line.questions > 0 && t`${line.answered} of ${line.questions} strategic questions answered`,
      ].filter(Boolean);
      return [line.host && `${line.host}.`, came.length > 0 && `${capital(came.join(', '))}.`].filter(Boolean).join(' ');
    }
  }
}

/** "Live", "Open for names", "Held": the word before a summit's dates. */
export const lifeWord = ({ life, isOpenForNames }: Pick<SummitLine, 'life' | 'isOpenForNames'>): string =>
  life === 'live' ? t`Live` : life === 'held' ? t`Held` : isOpenForNames ? t`Open for names` : t`To come`;
