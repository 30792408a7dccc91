// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import type { PaperCredential } from '#domain/credential/paper-credential.ts';
import { learnSpanish } from '#test/support/learn-spanish.ts';
import { fullCredential, textsOf } from '#test/support/full-credential.ts';
import { pdfReaders, readPdf } from '#test/support/read-pdf.ts';
import { createTypesetter } from '../typst/create-typesetter.ts';
import { createCredentialFiles } from './create-credential-files.ts';

learnSpanish();
const typesetter = createTypesetter();
afterAll(() => typesetter.close());
const write = createCredentialFiles({ setType: typesetter.set });
const URL_OF_IT = 'http://plenary.test/credentials/exit-questions/versions/1.0.0';
const paper = (draft: Partial<CredentialDraft> = {}, given: Partial<PaperCredential> = {}): PaperCredential => ({ draft: { ...fullCredential(), ...draft }, version: '1.0.0', at: '2026-11-30T10:00:00.000Z', url: URL_OF_IT, community: 'A community', madeFrom: [], life: { state: 'published' }, ...given });
/** Words as they are copied: without where lines and pages end, and without the signs that turn the direction. */
const copied = (text: string): string => text.normalize('NFKC').replace(/–/g, '-').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/[\s\u00a0]+/g, '');

const hostile = ['#eval("x")', '#include "look.typ"', '*bold* _it_ `raw`', '$ x^2 $', '@ref <label>', '= heading', '</w:t><w:t>', '"; panic("x")', '<script>alert(1)</script>'];
const hostileDraft = (): Partial<CredentialDraft> => {
  const all = hostile.join(' ');
  const draft = fullCredential();
  return { name: all, competency: all, keyMethod: hostile.join('\n\n'), methodComponents: [{ id: 'a', text: all }], tags: hostile, issuer: { name: all, url: 'javascript:alert(1)' }, rubric: { ...draft.rubric, rows: draft.rubric.rows.map((row) => ({ ...row, criterion: all, cells: { 'level-1': all } })) } };
};
const others: Partial<CredentialDraft>[] = [
  { language: 'ar', name: 'أسئلة الخروج لتعديل الدرس', competency: 'يستخدم المعلم إجابات الطلاب.', keyMethod: 'سؤال واحد في نهاية الدرس.' },
  { language: 'zh', name: '课堂提问与调整', competency: '教师使用每个学生的回答。', keyMethod: '下课前问一个问题。' },
  { language: 'no tag', name: '🎓 ' + 'W'.repeat(300), competency: 'ಕನ್ನಡ ภาษาไทย עברית', keyMethod: '\u0000\ud800 half' },
];

describe.skipIf(!pdfReaders)('the PDF of a credential, read by other programs (skipped where qpdf and the programs of poppler are not installed)', () => {
  const read = async (credential: PaperCredential) => readPdf(await write('credential.pdf', credential));

  it('is sound and tagged for everybody, with title, language, issuer, day and page numbers', async () => {
    const { check, facts, objects, words, fonts } = await read(paper());
    expect(check).toContain('No syntax or stream encoding errors found');
    expect(facts).toMatchObject({ Title: fullCredential().name, Author: 'Demo Institute for Teaching', Tagged: 'yes', 'Page size': expect.stringContaining('A4') as string });
    expect(objects).toMatch(/<pdfuaid:part>1</);
    for (const role of ['Title', 'H1', 'H2', 'P', 'L', 'LI', 'Table', 'TH', 'TD', 'Link']) expect(objects, role).toMatch(new RegExp(`/S /${role}\\b`));
    expect(words).toContain(`Page 1 of ${facts.Pages ?? ''}`);
    expect(fonts.filter((line) => !/ yes yes yes\s/.test(line))).toEqual([]);
  });

  it('has every field of a full draft, the version, the address and the level that is required', async () => {
    const all = copied((await read(paper())).words);
    expect(textsOf(fullCredential()).filter((text) => !all.includes(copied(text)))).toEqual([]);
    for (const words of ['At most 150 words', 'Passes when: Names the class', 'Proficient (required)', 'Artifact 1; Component 1', 'Version: 1.0.0, published on 30 November 2026', URL_OF_IT, 'Black, P., & Wiliam, D. (1998).', '8 to 10']) expect(all, words).toContain(copied(words));
  });

  it('breaks no row of the rubric over two pages, but one that is higher than a page', async () => {
    const { rubric } = fullCredential();
    const cells = (row: number, times: number) => Object.fromEntries(rubric.levels.map(({ id }) => [id, `begin${row}x ${'sorted by what students did '.repeat(times)} end${row}x`]));
    const rows = Array.from({ length: 14 }, (_, row) => ({ id: `row-${row}`, kind: 'quality' as const, criterion: `Row ${row}`, componentIds: [], artifactIds: [], cells: cells(row, row === 13 ? 250 : 4 + (row % 5) * 4) }));
    const { words, check } = await read(paper({ rubric: { ...rubric, rows } }));
    const pages = words.split('\f').map(copied);
    const pageOf = (mark: string) => pages.findIndex((page) => page.includes(mark));
    expect(rows.slice(0, 13).filter((_, row) => pageOf(`begin${row}x`) !== pageOf(`end${row}x`))).toEqual([]);
    expect(new Set(rows.map((_, row) => pageOf(`begin${row}x`))).size).toBeGreaterThan(2);
    expect(pageOf('end13x')).toBeGreaterThan(pageOf('begin13x'));
    expect(check).toContain('No syntax or stream encoding errors found');
  });

  it('calls its parts in its own language', async () => {
    const words = copied((await read(paper({ language: 'es' }))).words);
    for (const each of ['Página 1 de', 'Método clave', 'Se aprueba cuando: Names the class', 'Proficient (exigido)', 'Versión: 1.0.0, publicada el 30 de noviembre de 2026']) expect(words, each).toContain(copied(each));
  });

  it('names what it was made from', async () => {
    const madeFrom = { name: 'Exit tickets', version: '2.1.0', by: 'Northfield Schools', licence: 'CC BY 4.0' as const, url: 'http://plenary.test/credentials/exit-tickets/versions/2.1.0', achievementUrl: null };
    const { words, objects } = await read(paper({}, { madeFrom: [madeFrom] }));
    expect(copied(words)).toContain(copied('Made from: “Exit tickets”, version 2.1.0, by Northfield Schools, CC BY 4.0'));
    expect(objects).toContain(madeFrom.url);
  });

  it('says that a draft is one, and that a retired one is, with the reason', async () => {
    expect((await read(paper({}, { life: { state: 'draft' } }))).words).toContain('nobody can earn this yet');
    expect((await read(paper({}, { life: { state: 'retired', at: '2026-12-01T00:00:00.000Z', reason: 'Another took its place.' } }))).words).toContain('Retired on 1 December 2026. Another took its place.');
  });

  it('shows whatever people write as it was written', async () => {
    const { words, objects } = await read(paper(hostileDraft()));
    const all = copied(words);
    for (const each of hostile) expect(all.split(copied(each)).length, each).toBeGreaterThan(5);
    expect(objects).not.toContain('javascript:');
  });

  it.each(others)('is written in other scripts: %#', async (draft) => {
    const { check, words } = await read(paper(draft));
    expect(check).toContain('No syntax or stream encoding errors found');
    if (draft.language === 'zh') expect(copied(words)).toContain('教师使用每个学生的回答');
  });
});

describe('the Word file of a credential', () => {
  const open = async (credential: PaperCredential) => {
    const parts = unzipSync(await write('credential.docx', credential));
    const part = (path: string) => {
      const document = new DOMParser().parseFromString(strFromU8(parts[path] ?? new Uint8Array()), 'application/xml');
      expect(document.getElementsByTagName('parsererror')).toHaveLength(0);
      return document;
    };
    const body = part('word/document.xml');
    const paragraphs = [...body.getElementsByTagName('w:p')].map((each) => ({ style: each.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? '', text: [...each.getElementsByTagName('w:t')].map(({ textContent }) => textContent).join(''), isListed: each.getElementsByTagName('w:numPr').length > 0 }));
    return { part, body, paragraphs, text: copied(paragraphs.map(({ text }) => text).join(' ')) };
  };

  it('has real headings, lists, and a rubric with a row of headers and a tint', async () => {
    const { part, body, paragraphs } = await open(paper());
    expect(paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text)).toEqual([fullCredential().name]);
    expect(paragraphs.filter(({ style }) => style === 'Heading2').map(({ text }) => text)).toEqual(['Competency', 'Key method', 'Method components', 'Research and rationale', 'Resources', 'Part 1, overview', 'Part 2, artifacts', 'Part 3, reflection', 'Rubric', 'Audience', 'Prerequisites', 'Alignments', 'Privacy', 'Integrity', 'About this credential']);
    expect(paragraphs.filter(({ isListed }) => isListed).map(({ text }) => text)).toContain('Collect an answer from every student before they leave.');
    const tables = [...body.getElementsByTagName('w:tbl')];
    expect(tables.map((table) => table.getElementsByTagName('w:tblHeader').length)).toEqual([1, 1]);
    expect([...(tables[0]?.getElementsByTagName('w:shd') ?? [])].filter((shade) => shade.getAttribute('w:fill') === 'EBEBF7')).toHaveLength(4);
    expect(part('docProps/core.xml').getElementsByTagName('dc:title')[0]?.textContent).toBe(fullCredential().name);
    expect(part('word/footer1.xml').documentElement.textContent).toContain('version 1.0.0 · CC BY 4.0');
  });

  it('calls its parts in its own language', async () => {
    const { paragraphs, part } = await open(paper({ language: 'es' }));
    expect(paragraphs.filter(({ style }) => style === 'Heading2').map(({ text }) => text).slice(0, 3)).toEqual(['Competencia', 'Método clave', 'Componentes del método']);
    expect(part('word/footer1.xml').documentElement.textContent).toContain('versión 1.0.0');
  });

  it('has every field of a full draft', async () => {
    const { text } = await open(paper());
    expect(textsOf(fullCredential()).filter((each) => !text.includes(copied(each)))).toEqual([]);
    expect(text).toContain(copied(URL_OF_IT));
  });

  it('shows whatever people write as it was written, and is the same bytes for the same credential', async () => {
    const { text, part } = await open(paper(hostileDraft()));
    for (const each of hostile) expect(text.split(copied(each)).length, each).toBeGreaterThan(5);
    expect(strFromU8(new TextEncoder().encode(part('word/_rels/document.xml.rels').documentElement.outerHTML))).not.toContain('javascript:');
    const apart = createCredentialFiles({ setType: typesetter.set });
    expect(Buffer.compare(await write('credential.docx', paper()), await apart('credential.docx', paper()))).toBe(0);
  });

  it.each(others)('is written in other scripts: %#', async (draft) => {
    expect((await open(paper(draft))).text).toContain(copied(draft.competency ?? ''));
  });
});

describe('the picture of a credential', () => {
  it('is a PNG of 1200 by 630 that differs by name, issuer and version', async () => {
    const images = await Promise.all([paper(), paper({ name: 'Another' }), paper({ issuer: { name: 'Others', url: '' } }), paper({}, { version: '2.0.0' })].map((credential) => write('image.png', credential)));
    expect(await sharp(Buffer.from(images[0] ?? [])).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(new Set(images.map((image) => Buffer.from(image).toString('base64'))).size).toBe(images.length);
  });
});

it('a file is set once for all who ask for it at the same time, and once more after it failed', async () => {
  let asked = 0;
  const files = createCredentialFiles({ setType: () => ((asked += 1) === 1 ? Promise.reject(new Error('busy')) : Promise.resolve({ bytes: new Uint8Array([asked]), pages: 1, isForAll: true })) });
  await expect(files('credential.pdf', paper())).rejects.toThrow('busy');
  expect(await Promise.all([files('credential.pdf', paper()), files('credential.pdf', paper())])).toEqual([new Uint8Array([2]), new Uint8Array([2])]);
  expect(asked).toBe(2);
});
