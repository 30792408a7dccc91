import { DOMParser as SchemaParser, type Node, type Schema } from '@tiptap/pm/model';
import { documentLimits } from '#domain/document/limits.ts';
import { t } from '#domain/words/t.ts';
import type { LeftOut } from '../exchange/left-out.ts';
import { flattened, MAX_NESTING } from '../nesting/nesting.ts';
import { cleanHtml } from '../paste/clean-html.ts';
import { decodeText } from './decode-text.ts';
import { otherKindSentence, TEXT_FILE_BYTES, textFileKind, type TextFileKind } from './text-files.ts';

/** A text that was read from a file, as a document of the schema; nothing of it stands in the open text yet. */
export type ReadFile = { name: string; text: Node; leftOut: LeftOut };
export type ReadResult = { read: ReadFile } | { refusal: string };

const NOTHING_LEFT_OUT: LeftOut = { images: 0 };

/** What a block takes beside its words while somebody suggests it: who, when and what, twice. */
const BYTES_BESIDE_A_BLOCK = 600;

/** Reads a file of somebody's device in their browser, and sends it nowhere. Refuses in words: other kinds of files, what is too large, damaged or empty, and what cannot be read without a line. */
export async function readTextFile(file: File, schema: Schema): Promise<ReadResult> {
  const kind = textFileKind(file.name);
  if (kind === null) return { refusal: otherKindSentence(file.name) };
  if (file.size > TEXT_FILE_BYTES) return { refusal: t`This file is too large. Take out its pictures, or bring it in parts of less than ${TEXT_FILE_BYTES / 1024 / 1024} MB.` };
  const read = await loadReader(kind).catch(() => null);
  if (read === null) return { refusal: t`What reads this file could not be loaded. It needs a connection; choose the file once more when it is back.` };
  try {
    const found = await read(await file.arrayBuffer(), schema);
    if (found === null) return { refusal: t`This file holds no text, whatever its name says.` };
    const text = found.text.copy(flattened(found.text.content, MAX_NESTING));
    if (text.textContent.trim() === '') return { refusal: t`There are no words in this file.` };
    return isTooMuch(text) ? { refusal: t`That is too much to bring in at once. Divide it into several files, and bring in one after the other.` } : { read: { name: file.name, text, leftOut: found.leftOut } };
  } catch {
    return { refusal: kind === 'word' ? t`This file could not be read: it is damaged, protected by a password, or no Word file (.docx). Open it in Word, save it once more, and choose it again.` : t`This file could not be read. Choose it once more.` };
  }
}

/** Everything goes out in one frame. */
function isTooMuch(text: Node): boolean {
  let blocks = 0;
  text.descendants((block) => {
    if (block.isBlock) blocks += 1;
    return !block.isTextblock;
  });
  return new TextEncoder().encode(JSON.stringify(text)).length + blocks * BYTES_BESIDE_A_BLOCK > documentLimits.frameBytes;
}

type Read = Omit<ReadFile, 'name'>;

type Reader = (bytes: ArrayBuffer, schema: Schema) => Promise<Read | null>;

/** What reads such a file; the larger readers are loaded when they are needed. */
async function loadReader(kind: TextFileKind): Promise<Reader> {
  switch (kind) {
    case 'word': {
      const { readWord } = await import('./read-word.ts');
      return async (bytes, schema) => fromHtml(await readWord(bytes), schema);
    }
    case 'markdown': {
      const { readMarkdown } = await import('../exchange/read-markdown.ts');
      return async (bytes, schema) =>
        ifText(bytes, (words) => {
          const { content, leftOut } = readMarkdown(words, window.location.origin);
          return { text: schema.nodeFromJSON({ type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }), leftOut };
        });
    }
    case 'html':
      return async (bytes, schema) => ifText(bytes, (words) => fromHtml(words, schema));
    case 'plain':
      return async (bytes, schema) => ifText(bytes, (words) => ({ text: fromPlainWords(words, schema), leftOut: NOTHING_LEFT_OUT }));
  }
}

function ifText(bytes: ArrayBuffer, read: (words: string) => Read): Read | null {
  const words = decodeText(new Uint8Array(bytes));
  return words === null ? null : read(words);
}

function fromHtml(source: string, schema: Schema): Read {
  const { html, leftOut } = cleanHtml(source);
  return { text: SchemaParser.fromSchema(schema).parse(new DOMParser().parseFromString(html, 'text/html').body), leftOut };
}

/** Empty lines part paragraphs; other ends of lines are kept as such. */
function fromPlainWords(words: string, schema: Schema): Node {
  const paragraphs = words.split(/(?:[ \t]*(?:\r\n?|\n)){2,}/).filter((lines) => lines.trim() !== '');
  return schema.nodeFromJSON({ type: 'doc', content: (paragraphs.length > 0 ? paragraphs : ['']).map(paragraph) });
}

const paragraph = (lines: string) => ({
  type: 'paragraph',
  content: lines.split(/\r\n?|\n/).flatMap((line, place) => [...(place > 0 ? [{ type: 'hardBreak' }] : []), ...(line === '' ? [] : [{ type: 'text', text: line }])]),
});
