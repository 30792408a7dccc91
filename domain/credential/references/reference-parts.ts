import type { ResearchAuthor, ResearchEntry } from '../draft.ts';
import { doiUrl } from './doi.ts';
import { t } from '#domain/words/t.ts';

/** A stretch of a reference, with whether it is set in italics. */
export type ReferencePart = { text: string; isItalic: boolean };

/** Works that stand within another one, which then has the italics. */
const PARTS_OF_A_WHOLE = new Set(['article-journal', 'chapter', 'paper-conference']);
/** Of more authors than these, those between the first 19 and the last are left out. */
const MOST_AUTHORS = 20;

/**
 * How a work is cited, in the manner of APA (7th edition, chapter 9): authors, year, title, where it stands, its DOI or else its link.
 * What is not known is left out; a missing year is "n.d.". The title stands as it was given.
 */
export function referenceParts(work: ResearchEntry): ReferencePart[] {
  const isPart = PARTS_OF_A_WHOLE.has(work.type) && work.container !== '';
  const authors = authorWords(work.authors);
  const year = `(${work.year ?? t`n.d.`}).`;
  const title = work.title === '' ? [] : [[isPart ? roman(ended(work.title)) : italic(ended(work.title))]];
  // Without authors the title takes their place.
  const head = authors === '' ? [...title, [roman(year)]] : [[roman(`${ended(authors)} ${year}`)], ...title];
  const whole = !isPart ? [] : work.type === 'article-journal' ? [journalParts(work)] : [bookParts(work)];
  const places = isPart ? [work.publisher] : [work.publisher, work.container];
  const link = work.doi === '' ? work.url : doiUrl(work.doi);
  const stretches = [...head, ...whole, ...places.filter((place) => place !== '').map((place) => [roman(ended(place))]), ...(link === '' ? [] : [[roman(link)]])];
  return stretches.flatMap((parts, place) => (place === 0 ? parts : [roman(' '), ...parts]));
}

/** The same as one line of plain text. */
export const referenceLine = (work: ResearchEntry): string =>
  referenceParts(work)
    .map(({ text }) => text)
    .join('');

const roman = (text: string): ReferencePart => ({ text, isItalic: false });
const italic = (text: string): ReferencePart => ({ text, isItalic: true });
const ended = (words: string): string => (/[.!?]["”’]?$/.test(words) ? words : `${words}.`);
const dashed = (pages: string): string => pages.replace(/(\d)\s*-+\s*(?=\d)/g, '$1–');

function journalParts({ container, volume, issue, pages }: ResearchEntry): ReferencePart[] {
  return [italic(volume === '' ? container : `${container}, ${volume}`), roman(`${issue === '' ? '' : `(${issue})`}${pages === '' ? '' : `, ${dashed(pages)}`}.`)];
}

const bookParts = ({ container, pages }: ResearchEntry): ReferencePart[] => [roman(t`In `), italic(container), roman(pages === '' ? '.' : ` (pp. ${dashed(pages)}).`)];

/** "Paul J." -> "P. J."; "Jean-Luc" -> "J.-L." */
const initials = (given: string): string =>
  given
    .split(/\s+/)
    .filter(Boolean)
    .map((name) => name.split('-').filter(Boolean).map((part) => `${String.fromCodePoint(part.codePointAt(0) ?? 0)}.`).join('-'))
    .join(' ');

function authorWords(authors: readonly ResearchAuthor[]): string {
  const names = authors.filter(({ family }) => family.trim() !== '').map(({ family, given }) => (given.trim() === '' ? family : `${family}, ${initials(given)}`));
  const last = names.at(-1);
  if (last === undefined || names.length === 1) return last ?? '';
  return names.length > MOST_AUTHORS ? `${names.slice(0, MOST_AUTHORS - 1).join(', ')}, . . . ${last}` : `${names.slice(0, -1).join(', ')}, & ${last}`;
}
