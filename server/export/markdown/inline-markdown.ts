import type { UnsignedPart } from '#domain/document/unsigned-content.ts';
import { isRun } from '#domain/document/content.ts';
import { isDocumentImage } from '#domain/document/image-address.ts';
import { mentionHref, mentionWords } from '#domain/document/mention-words.ts';
import { hrefOf, imageWordsOf } from '#domain/document/read-attributes.ts';
import { safeUrl } from '#domain/rich-text.ts';
import { codeSpan, escapeLineStart, escapeWords, linkTarget, visibleWords } from '#domain/markdown/escape-markdown.ts';

/** Where the text stands. `own`: nodes that are not of the text, as who makes the file writes them within a line. */
export type Places = { origin: string; isInTable?: boolean; own?: ReadonlyMap<UnsignedPart, string> | undefined };
/** Words that Markdown forms alike: the marks it knows, from the outside in. */
type Piece = { text: string; link: string | null; signs: string; isCode: boolean; isImage?: true; isOwn?: true };
const signOf: Record<string, string> = { bold: '**', italic: '*', strike: '~~' };
const plain = { link: null, signs: '', isCode: false };

/** What stands within one block, as lines of Markdown; a line break of the text ends a line with a backslash. */
export function inlineLines(parts: readonly UnsignedPart[], places: Places): string[] {
  const lines: Piece[][] = [[]];
  for (const piece of parts.flatMap((part) => piecesOf(part, places))) {
    for (const [row, text] of piece.text.split('\n').entries()) {
      if (row > 0) lines.push([]);
      if (text !== '' || piece.isImage) addPiece(lines.at(-1) ?? [], { ...piece, text });
    }
  }
  const written = lines.map(lineOf);
  const shown = written.slice(written.findIndex(Boolean), written.findLastIndex(Boolean) + 1);
  return shown.map((line, row) => escapeLineStart(line) + (row < shown.length - 1 ? '\\' : ''));
}

function piecesOf(part: UnsignedPart, places: Places): Piece[] {
  if (!isRun(part)) return piecesOfNode(part, places);
  const { text, marks } = part;
  const signs = Object.keys(signOf).filter((mark) => mark in marks).map((mark) => signOf[mark]).join('');
  const words = visibleWords(text);
  // In a table a bar is escaped even within code, where a backslash before it could not be told from that.
  const isCode = 'code' in marks && !(places.isInTable && words.includes('\\'));
  return [{ text: isCode && places.isInTable ? words.replaceAll('|', '\\|') : words, link: addressOf(hrefOf(marks.link), places.origin), signs, isCode }];
}

function piecesOfNode(node: Exclude<UnsignedPart, { text: string }>, places: Places): Piece[] {
  const { type, attributes, content } = node;
  const own = places.own?.get(node);
  if (own !== undefined) return [{ ...plain, text: own, isOwn: true }];
  if (type === 'hardBreak') return [{ ...plain, text: '\n' }];
  if (type === 'image') return [imagePiece(attributes, places.origin)];
  if (type !== 'mention') return content.flatMap((inner) => piecesOf(inner, places));
  return [{ ...plain, text: visibleWords(mentionWords(attributes)).replace(/\n/g, ' '), link: addressOf(mentionHref(attributes), places.origin) }];
}

/** An image of this house by its whole address; of any other the words alone. */
function imagePiece(attributes: Record<string, unknown>, origin: string): Piece {
  const text = visibleWords(imageWordsOf(attributes));
  return isDocumentImage(attributes.src) ? { ...plain, text, link: origin + String(attributes.src), isImage: true } : { ...plain, text };
}

function addressOf(href: string | null, origin: string): string | null {
  const address = href === null ? null : safeUrl(href);
  return address?.startsWith('/') ? origin + address : address;
}

function addPiece(line: Piece[], piece: Piece): void {
  const last = line.at(-1);
  if (last && !isWhole(last) && !isWhole(piece) && last.link === piece.link && last.signs === piece.signs && last.isCode === piece.isCode) last.text += piece.text;
  else line.push(piece);
}

const isWhole = ({ isImage, isOwn }: Piece): boolean => (isImage ?? isOwn) === true;

const lineOf = (pieces: readonly Piece[]): string => pieces.reduce((line, piece) => joined(line, pieceOf(piece)), '').trim();

/** Blanks stay outside the signs: Markdown takes signs beside a blank for words. */
function pieceOf({ text, link, signs, isCode, isImage, isOwn }: Piece): string {
  if (isOwn) return text;
  const words = text.trim();
  if (isImage && link !== null) return `![${escapeWords(words)}](${linkTarget(link)})`;
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
