import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { ResearchEntry } from '#domain/credential/draft.ts';
import { doisIn } from '#domain/credential/references/doi.ts';
import { researchFromCsl } from '#domain/credential/references/research-from-csl.ts';
import { createId } from '#domain/ids.ts';
import { readingLocale } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';

/** What was read of a pasted text: works, DOIs that are still to be looked up, and what could not be read, with the reason. */
export type ReferenceReading = { works: ResearchEntry[]; dois: string[]; unread: { text: string; reason: string }[] };

const MOST_CHARACTERS = 200_000;
const MOST_WORKS = 200;
const SHOWN_CHARACTERS = 120;

/** `beside` is what of a text stands in no entry. */
type Format = { isIt: (text: string) => boolean; name: string; pieces: (text: string) => string[]; beside: (text: string) => string; read: (piece: string) => object[] };

/** The library is told what it reads: left to guess, it would fetch what looks like an address. */
const parsed = (piece: unknown, forceType: string): object[] => new Cite(piece as object, { forceType }).data;

/** Macros that a file of BibTeX defines hold for every entry of it. */
function bibtexPieces(text: string): string[] {
  const pieces = text.split(/^(?=[ \t]*@)/m).filter((piece) => piece.trim().startsWith('@') && !/^\s*@(?:comment|preamble)\b/i.test(piece));
  const isMacro = (piece: string) => /^\s*@string\b/i.test(piece);
  const macros = pieces.filter(isMacro).join('');
  return pieces.filter((piece) => !isMacro(piece)).map((piece) => macros + piece);
}

/** What stands before, between and behind the entries: where the bracket that opens one is closed, it ends. */
const besideBibtex = (text: string): string =>
  text
    .split(/^(?=[ \t]*@)/m)
    .map((piece) => (piece.trim().startsWith('@') ? piece.slice(endOfEntry(piece)) : piece))
    .join('\n');

function endOfEntry(piece: string): number {
  const start = piece.search(/[{(]/);
  let depth = 0;
  for (let place = start < 0 ? piece.length : start; place < piece.length; place += 1) {
    const sign = piece[place] ?? '';
    if (sign === '{' || place === start) depth += 1;
    else if (sign === '}' || (sign === ')' && piece[start] === '(' && depth === 1)) depth -= 1;
    if (depth === 0) return place + 1;
  }
  return piece.length;
}

/** Some programs write WEB for RIS's ELEC, of which the library then reads the type alone. */
const formats: readonly Format[] = [
  { name: 'BibTeX', isIt: (text) => /^[ \t]*@\w+\s*[{(]/m.test(text), pieces: bibtexPieces, beside: besideBibtex, read: (piece) => parsed(piece, '@biblatex/text') },
  { name: 'RIS', isIt: (text) => /^TY {2}- /m.test(text), beside: (text) => text.replace(/^TY {2}- [^]*?(?:^ER {2}-.*$|(?![^]))/gm, ''), pieces: (text) => text.replace(/\r\n?/g, '\n').split(/^(?=TY {2}- )/m).filter((piece) => piece.startsWith('TY')), read: (piece) => parsed(piece.replace(/^TY {2}- WEB\b/, 'TY  - ELEC'), '@ris/file') },
  { name: 'CSL-JSON', isIt: isCsl, pieces: cslPieces, beside: () => '', read: (piece) => [JSON.parse(piece) as object] },
];

/** Text may begin with a bracket as well: "[1] Black, P. ...". */
function isCsl(text: string): boolean {
  return /^\s*(?:\{|\[\s*\{)/.test(text) || (/^\s*\[/.test(text) && cslPieces(text)[0] !== text);
}

function cslPieces(text: string): string[] {
  try {
    return [JSON.parse(text) as unknown].flat().map((work) => JSON.stringify(work));
  } catch {
    return [text];
  }
}

/**
 * Reads references as people paste them: BibTeX, RIS, CSL-JSON, or any text with DOIs in it. One entry that cannot be read spoils no other.
 * DOIs beside entries are found as well. Nothing is fetched: who calls looks up the DOIs.
 */
export function readReferences(text: string, idOf: () => string = createId): ReferenceReading {
  if (text.length > MOST_CHARACTERS) return { works: [], dois: [], unread: [unread(text, t`This is too long. Paste at most ${MOST_CHARACTERS.toLocaleString(readingLocale())} characters at a time.`)] };
  const format = formats.find(({ isIt }) => isIt(text));
  if (format) return readPieces(format, text, idOf);
  const dois = doisIn(text).slice(0, MOST_WORKS);
  const isUnknown = dois.length === 0 && text.trim() !== '';
  return { works: [], dois, unread: isUnknown ? [unread(text, t`This is no BibTeX, RIS or CSL-JSON, and there is no DOI in it.`)] : [] };
}

function readPieces({ name, pieces, read, beside }: Format, text: string, idOf: () => string): ReferenceReading {
  const reading: ReferenceReading = { works: [], dois: [], unread: [] };
  for (const piece of pieces(text)) {
    if (reading.works.length === MOST_WORKS) {
      reading.unread.push(unread(piece, t`At most ${MOST_WORKS} works are read at a time.`));
      break;
    }
    const works = worksOf(read, piece).flatMap((work) => researchFromCsl(work, idOf()) ?? []);
    if (works.length === 0) reading.unread.push(unread(piece, t`This entry of ${name} could not be read: a bracket or a quotation mark may be missing, or title and author.`));
    reading.works.push(...works);
  }
  const known = new Set(reading.works.map(({ doi }) => doi));
  reading.dois = doisIn(beside(text)).filter((doi) => !known.has(doi)).slice(0, MOST_WORKS);
  return reading;
}

/** The library throws whatever its grammar meets. */
function worksOf(read: Format['read'], piece: string): object[] {
  try {
    return read(piece);
  } catch {
    return [];
  }
}

const unread = (text: string, reason: string) => ({ text: text.trim().slice(0, SHOWN_CHARACTERS), reason });
