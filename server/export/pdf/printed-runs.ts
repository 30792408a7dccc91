import { isRun } from '#domain/document/content.ts';
import { mentionHref, mentionWords } from '#domain/document/mention-words.ts';
import { hrefOf } from '#domain/document/read-attributes.ts';
import type { UnsignedPart } from '#domain/document/unsigned-content.ts';
import { safeUrl } from '#domain/rich-text.ts';
import { piecesOf, type Pieces, sound } from './printed-words.ts';

type Looks = { bold: boolean; italic: boolean; strike: boolean; underline: boolean; code: boolean; soft: boolean; href: string | null };
/** Words with their looks, the end of a line, or the mark of a source; `first`: its footnote stands here; a comma stands between two marks. */
export type PrintedRun = (Looks & { words: Pieces }) | { break: true } | { note: number; first: boolean } | { comma: true };

const plain: Looks = { bold: false, italic: false, strike: false, underline: false, code: false, soft: false, href: null };

export const runOf = (words: string, looks: Partial<Looks> = {}): PrintedRun => ({ ...plain, ...looks, words: piecesOf(sound(words)) });

/** A link that may stand in a file: the web and mail; a path of this site with its origin. */
export const hrefIn = (address: string, origin: string): string | null => {
  const href = safeUrl(sound(address));
  return href === null ? null : href.startsWith('/') || href.startsWith('#') ? origin + href : href;
};

/** The words of one block. */
export const printedRuns = (content: readonly UnsignedPart[], origin: string): PrintedRun[] =>
  content.flatMap((part): PrintedRun[] => {
    if (isRun(part)) return linesOf(part.text, looksOf(part.marks, origin));
    if (part.type === 'hardBreak') return [{ break: true }];
    if (part.type !== 'mention') return printedRuns(part.content, origin);
    const href = mentionHref(part.attributes);
    return linesOf(mentionWords(part.attributes), { ...plain, bold: true, href: href === null ? null : origin + href });
  });

const linesOf = (text: string, looks: Looks): PrintedRun[] => sound(text).split('\n').flatMap((line, place): PrintedRun[] => [...(place > 0 ? [{ break: true as const }] : []), ...(line === '' ? [] : [runOf(line, looks)])]);

const looksOf = (marks: Record<string, unknown>, origin: string): Looks => ({
  ...plain,
  bold: 'bold' in marks,
  italic: 'italic' in marks,
  strike: 'strike' in marks,
  underline: 'underline' in marks,
  code: 'code' in marks,
  href: hrefIn(hrefOf(marks.link) ?? '', origin),
});

/** The words of runs alone. */
export const wordsOfRuns = (runs: readonly PrintedRun[]): string => runs.map((run) => ('words' in run ? [run.words].flat().join('') : '')).join('');
