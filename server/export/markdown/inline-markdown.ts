import type { AttributedPart } from '#domain/document/attributed-content.ts';
import { isRun } from '#domain/document/content.ts';
import { safeUrl } from '#domain/rich-text.ts';
import { codeSpan, escapeLineStart, escapeWords, linkTarget, visibleWords } from './escape-markdown.ts';

/** Words that Markdown forms alike: the marks it knows, from the outside in. */
type Piece = { text: string; link: string | null; signs: string; isCode: boolean };
const signOf: Record<string, string> = { bold: '**', italic: '*', strike: '~~' };

/** What stands within one block, as lines of Markdown; a line break of the text ends a line with a backslash. */
export function inlineLines(parts: readonly AttributedPart[], origin: string): string[] {
  const lines: Piece[][] = [[]];
  for (const piece of parts.flatMap((part) => piecesOf(part, origin))) {
    for (const [row, text] of piece.text.split('\n').entries()) {
      if (row > 0) lines.push([]);
      if (text !== '') addPiece(lines.at(-1) ?? [], { ...piece, text });
    }
  }
  const written = lines.map(lineOf);
  const shown = written.slice(written.findIndex(Boolean), written.findLastIndex(Boolean) + 1);
  return shown.map((line, row) => escapeLineStart(line) + (row < shown.length - 1 ? '\\' : ''));
}

function piecesOf(part: AttributedPart, origin: string): Piece[] {
  if (!isRun(part)) return part.type === 'hardBreak' ? [{ text: '\n', link: null, signs: '', isCode: false }] : part.content.flatMap((inner) => piecesOf(inner, origin));
  const { text, marks } = part;
  const signs = Object.keys(signOf).filter((mark) => mark in marks).map((mark) => signOf[mark]).join('');
  return [{ text: visibleWords(text), link: addressOf(marks.link, origin), signs, isCode: 'code' in marks }];
}

function addressOf(link: unknown, origin: string): string | null {
  const href = typeof link === 'object' && link !== null && 'href' in link && typeof link.href === 'string' ? safeUrl(link.href) : null;
  return href?.startsWith('/') ? origin + href : href;
}

function addPiece(line: Piece[], piece: Piece): void {
  const last = line.at(-1);
  if (last && last.link === piece.link && last.signs === piece.signs && last.isCode === piece.isCode) last.text += piece.text;
  else line.push(piece);
}

const lineOf = (pieces: readonly Piece[]): string => pieces.reduce((line, piece) => joined(line, pieceOf(piece)), '').trim();

/** Blanks stay outside the signs: Markdown takes signs beside a blank for words. */
function pieceOf({ text, link, signs, isCode }: Piece): string {
  const words = text.trim();
  if (words === '') return ' ';
  const [before, after] = [/^\s/.test(text) ? ' ' : '', /\s$/.test(text) ? ' ' : ''];
  const written = isCode ? codeSpan(words) : escapeWords(words.replace(/\s+/g, ' '));
  const signed = `${signs}${written}${signs.split('').toReversed().join('')}`;
  return `${before}${link === null ? signed : `[${signed}](${linkTarget(link)})`}${after}`;
}

/** Letters, and whatever else readers of Markdown do not agree to be punctuation. */
const LAST_LETTER = /[^\s!-/:-@[-`{-~]$/u;
const FIRST_LETTER = /^[^\s!-/:-@[-`{-~]/u;

/**
 * Signs open and close only where what stands on both sides allows it: a letter there is written by its number, which
 * begins and ends with a sign that does, and between signs and signs stands an empty comment.
 */
function joined(line: string, next: string): string {
  if (line.endsWith('!') && next.startsWith('[')) return `${line.slice(0, -1)}\\!${next}`;
  const [hasSignsBefore, hasSignsAfter] = [/[*~]$/.test(line), /^[*~]/.test(next)];
  if (hasSignsBefore && hasSignsAfter) return `${line}<!-- -->${next}`;
  if (hasSignsBefore) return line + next.replace(FIRST_LETTER, numbered);
  if (hasSignsAfter) return line.replace(LAST_LETTER, numbered) + next;
  return line + next;
}

const numbered = (letter: string): string => `&#x${(letter.codePointAt(0) ?? 0).toString(16)};`;
