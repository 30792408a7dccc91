import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import mammoth from 'mammoth';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { StoredText } from '#app/versions/stored-text.tsx';
import type { AttributedPart } from '#domain/document/attributed-content.ts';
import type { NotesFile } from '#domain/document/notes-file.ts';
import { documentSchema } from '#domain/document/schema.ts';
import { everyContent, everyMark, everyNode, everyWord, ofTheHouse } from '#test/support/every-node.ts';
import { notesDocx } from './docx/notes-docx.ts';
import { notesHtml } from './html/notes-html.ts';
import { notesMarkdown } from './markdown/notes-markdown.ts';
import { notesText } from './plain-text/notes-text.ts';

const content = ofTheHouse(everyContent);

const file = (given: AttributedPart[]): NotesFile => ({ format: 'plenary-notes', version: 1, exportedAt: '2026-03-02T15:00:00.000Z', summit: { title: 'Trust' }, room: { number: 2, focus: 'Two assessors', address: 'https://plenary.test/summits/trust/rooms/two' }, contributors: [{ kind: 'named', name: 'Ada Byron', perspective: 'coach' }], content: given });
const noImages = async () => null;
const htmlWords = (html: string) => html.replace(/<(?!\/?b>)[^>]*>/g, (tag) => / alt="([^"]*)"/.exec(tag)?.[1] ?? '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
const docxWords = async (given: AttributedPart[]) => (await mammoth.extractRawText({ buffer: Buffer.from(await notesDocx(file(given), noImages)) })).value;
const readers: Record<string, (given: AttributedPart[]) => Promise<string>> = {
  'the stored text': async (given) => htmlWords(renderToStaticMarkup(StoredText({ parts: given, placeholder: '' }))),
  Markdown: async (given) => notesMarkdown(file(given)).replace(/\\(.)/g, '$1'),
  HTML: async (given) => htmlWords(await notesHtml(file(given), noImages)),
  Word: docxWords,
  'plain text': async (given) => notesText(file(given)),
};

describe('a text that is shown or taken away', () => {
  it('is tried here with all that the schema knows, but suggestions', () => {
    expect(Object.keys(everyNode).sort()).toEqual(Object.keys(documentSchema.nodes).filter((name) => !['doc', 'text'].includes(name)).sort());
    expect(Object.keys(everyMark).sort()).toEqual(Object.keys(documentSchema.marks).filter((name) => !(['insertion', 'deletion', 'modification'] as readonly string[]).includes(name)).sort());
  });

  it.each(Object.entries(readers))('has in %s the words of every node and mark', async (_name, read) => {
    const shown = await read(content);
    for (const words of everyWord) expect(shown).toContain(words);
  });

  it.each(Object.entries(readers))('is whole in %s whatever stands in its attributes', async (_name, read) => {
    const odd = [null, undefined, 1e300, -1, '"><script>alert(1)</script>', true, [1, 'x']];
    for (const value of odd) {
      const spoilt = JSON.parse(JSON.stringify(content), (key, inner: unknown) => (key === 'attributes' ? Object.fromEntries(Object.keys(inner as object).map((name) => [name, value])) : inner)) as AttributedPart[];
      const shown = await read(spoilt);
      for (const words of everyWord.filter((word) => !['two rubrics', 'Who assesses?'].includes(word))) expect(shown).toContain(words);
    }
  });
});

describe('the HTML file', () => {
  it('runs and loads nothing, and keeps an image within', async () => {
    const html = await notesHtml(file(content), async () => ({ bytes: new Uint8Array([1, 2, 3]), contentType: 'image/png' }));
    expect(html).toContain('<img src="data:image/png;base64,AQID" alt="two rubrics" width="640" height="480"/>');
    expect(html.match(/(?:src|href)="(?!data:image\/png|https:\/\/plenary\.test\/|https:\/\/example\.org\/)[^"]*"/g)).toBeNull();
    expect(html).toContain('default-src &#39;none&#39;');
    expect(html).toContain('plain &lt;b&gt;words&lt;/b&gt; &amp; more');
  });
});

describe('the Word file', () => {
  it('has real headings, lists, tables and links, read by another program', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await notesDocx(file(content), noImages)) });
    expect(value).toContain('<h1>Two assessors</h1>');
    expect(value).toContain('<h3>Agreements</h3>');
    expect(value).toContain('<li>outer<ul><li>inner</li></ul></li></ul>');
    expect(value).toContain('<ol><li>the fifth</li></ol>');
    expect(value).toContain('<a href="https://example.org/">word in link</a>');
    expect(value).toContain('<strong>word in bold</strong>');
    expect(value).toMatch(/<table><thead><tr><th><p>a header<\/p><\/th><\/tr><\/thead><\/table>/);
  });

  it('opens in LibreOffice with every word (skipped where there is no soffice)', async ({ skip }) => {
    const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'].find((path) => existsSync(path));
    if (soffice === undefined) return skip('LibreOffice is not on this machine, so nothing opened the Word file.');
    const folder = await mkdtemp(join(tmpdir(), 'notes-docx-'));
    await writeFile(join(folder, 'notes.docx'), await notesDocx(file(content), noImages));
    await promisify(execFile)(soffice, [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, join(folder, 'notes.docx')]);
    const words = await readFile(join(folder, 'notes.txt'), 'utf8');
    for (const expected of everyWord) expect(words).toContain(expected);
    expect(words).toContain('5. the fifth');
  });
});
