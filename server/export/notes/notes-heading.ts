import type { Contributor } from '#domain/document/attributed-content.ts';
import type { NotesFile } from '#domain/document/notes-file.ts';
import { type PerspectiveKey, perspectiveKeys, perspectiveWord } from '#domain/perspective.ts';

/** Notes as a file for people shows them; null where it does not say as of when. */
export type PrintedNotes = Omit<NotesFile, 'exportedAt'> & { exportedAt: string | null };

/** The sentence under the title that says which notes these are and how old. */
export const standingOf = ({ exportedAt, summit, room }: PrintedNotes): string => oneLine(`Notes of room ${room.number}, ${summit.title}${exportedAt === null ? '' : `, as of ${exportedAt.slice(0, 16).replace('T', ' ')} UTC`}.`);
export const titleOf = ({ room }: Pick<PrintedNotes, 'room'>): string => oneLine(room.focus);
export const WHO_WROTE = 'Who wrote this';
export const NOTHING_WRITTEN = 'Nothing is written yet.';

/** A line for each perspective, as in "Coaches: Ada Byron, others not named". How many stand behind "not named" is not said. */
export function contributorLines(contributors: readonly Contributor[]): string[] {
  const lines = perspectiveKeys.flatMap((key) => {
    const names = contributors.flatMap((by) => (by.kind === 'named' && by.perspective === key ? [oneLine(by.name)] : []));
    const hasUnnamed = contributors.some((by) => by.kind === 'perspective' && by.perspective === key);
    const shown = [...names, ...(hasUnnamed ? [names.length > 0 ? 'others not named' : 'not named'] : [])];
    return shown.length > 0 ? [`${wordOf(key, hasUnnamed ? 2 : names.length)}: ${shown.join(', ')}`] : [];
  });
  return contributors.some(({ kind }) => kind === 'anonymous') ? [...lines, 'People shown neither by name nor by perspective'] : lines;
}

function wordOf(key: PerspectiveKey, count: number): string {
  const word = perspectiveWord(key, count);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Words of people as one line that shows; a name may hold anything. */
export const oneLine = (words: string): string => words.replace(/[^\P{Cc}\s]/gu, '').replace(/\s+/g, ' ').trim();
