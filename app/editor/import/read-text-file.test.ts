// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '#domain/document/schema.ts';
import { readTextFile } from './read-text-file.ts';
import { tellText } from './tell-text.ts';
import { TEXT_FILE_BYTES } from './text-files.ts';

/** jsdom's own files cannot be read as bytes. */
const aFile = (name: string, content: string | Uint8Array<ArrayBuffer>): File => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) } as unknown as File;
};
async function read(name: string, content: string | Uint8Array<ArrayBuffer>) {
  const result = await readTextFile(aFile(name, content), documentSchema);
  if ('refusal' in result) return result.refusal;
  result.read.text.check();
  return result.read.text.toString().slice('doc('.length, -1);
}

describe('a file that is brought in', () => {
  it('is read as Markdown, HTML or plain words by the ending of its name', async () => {
    expect(await read('a.md', '# Agreed\n\n- one\n- two')).toBe('heading("Agreed"), bulletList(listItem(paragraph("one")), listItem(paragraph("two")))');
    expect(await read('a.Markdown', '*b*')).toBe('paragraph(italic("b"))');
    expect(await read('a.html', '<h1>Agreed</h1><script>alert(1)</script><p onclick="x()">a <b>b</b></p>')).toBe('heading("Agreed"), paragraph("a ", bold("b"))');
    expect(await read('a.txt', 'one *line*\nand its next\r\n\r\n  \nanother')).toBe('paragraph("one *line*", hardBreak, "and its next"), paragraph("another")');
  });

  it('keeps what Word wrote as a page of the web, and says how many pictures it left out', async () => {
    const page = readFileSync('test/fixtures/paste/word-desktop.html', 'utf8');
    const result = await readTextFile(aFile('from-word.htm', page), documentSchema);
    expect(result).toMatchObject({ read: { name: 'from-word.htm', leftOut: { images: 1 } } });
    expect('read' in result && tellText(result.read.text)).toMatch(/^1 heading, \d+ paragraphs, \d+ points, 1 table; \d+ words$/);
  });

  it('keeps every word of what is nested deeper than a text may be', async () => {
    const shown = await read('a.md', `${'>'.repeat(13)} deep`);
    expect(shown).toContain('paragraph("deep")');
    expect(shown.split('blockquote').length - 1).toBe(12);
  });

  it.each([
    ['another kind', 'a.pages', 'x', 'save it as Word (.docx)'],
    ['a PDF', 'a.pdf', 'x', 'A PDF holds pages'],
    ['no ending', 'notes', 'x', 'Only Word (.docx), HTML, Markdown and plain text'],
    ['a name that lies', 'a.md', Uint8Array.of(0x89, 0x50, 0, 0), 'holds no text, whatever its name says'],
    ['no words', 'a.html', '<p> <br></p>', 'There are no words in this file.'],
    ['nothing', 'a.txt', '', 'There are no words in this file.'],
    ['damage', 'a.docx', 'no zip at all', 'it is damaged, protected by a password, or no Word file'],
    ['too many words for one piece', 'a.txt', 'w '.repeat(2_100_000), 'Divide it into several files'],
    ['more lines than can be suggested in one piece', 'a.txt', 'one line\n\n'.repeat(6_000), 'Divide it into several files'],
  ])('is refused in words for %s', async (_why, name, content, words) => {
    expect(await read(name, content)).toContain(words);
  });

  it('is refused for its size before it is read', async () => {
    const huge = { name: 'a.md', size: TEXT_FILE_BYTES + 1, arrayBuffer: () => Promise.reject(new Error('was read')) } as unknown as File;
    const result = await readTextFile(huge, documentSchema);
    expect('refusal' in result && result.refusal).toMatch(/^This file is too large/);
  });
});
