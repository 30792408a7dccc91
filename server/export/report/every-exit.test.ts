import mammoth from 'mammoth';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { UnsignedNode } from '#domain/document/unsigned-content.ts';
import type { PublishedReport } from '#domain/report/published-report.ts';
import { everyContent, everyWord } from '#test/support/every-node.ts';
import { reportExits, textsIn } from '#test/support/report-exits.ts';
import { sampleReport } from '#test/support/sample-report.ts';
import { reportDocx } from './report-docx.ts';
import { reportEpub } from './report-epub.ts';
import { reportHtml } from './report-html.ts';
import { reportMarkdown } from './report-markdown.ts';

const images = new Map();
const passageOf = (nodes: UnsignedNode[]): PublishedReport => sampleReport({ blocks: nodes.map((each) => ({ kind: 'passage', sources: [1], isEdited: false, nodes: [each] })) });
const htmlWords = (html: string) => html.replace(/<[^>]*>/g, (tag) => / alt="([^"]*)"/.exec(tag)?.[1] ?? '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
const readers: Record<string, (report: PublishedReport) => Promise<string>> = {
  Markdown: async (report) => (await reportMarkdown(report)).replace(/\\(.)/g, '$1'),
  HTML: async (report) => htmlWords(await reportHtml(report, { images })),
  EPUB: async (report) => htmlWords([...textsIn(await reportEpub(report, { images })).values()].join('\n')),
  Word: async (report) => (await mammoth.extractRawText({ buffer: Buffer.from(await reportDocx(report, { images })) })).value,
};

afterEach(() => {
  vi.useRealTimers();
});

describe('a file of a report', () => {
  test.each(Object.entries(readers))('has in %s the words of every node and mark', async (_name, read) => {
    const shown = await read(passageOf(everyContent));
    for (const words of everyWord) expect(shown).toContain(words);
  });

  test.each(Object.entries(readers))('is whole in %s whatever stands in attributes of nodes', async (_name, read) => {
    for (const value of [null, 1e300, -1, '"><script>alert(1)</script>', true, [1, 'x']]) {
      const spoilt = JSON.parse(JSON.stringify(everyContent), (key, inner: unknown) => (key === 'attributes' ? Object.fromEntries(Object.keys(inner as object).map((name) => [name, value])) : inner)) as UnsignedNode[];
      const shown = await read(passageOf(spoilt));
      for (const words of everyWord.filter((word) => !['two rubrics', 'Who assesses?'].includes(word))) expect(shown).toContain(words);
    }
  });

  test.each(Object.entries(readers))('says in %s what the report is, its figures, its sources and its end', async (_name, read) => {
    const shown = await read(sampleReport());
    const expected = [
      'show the rubric & show who assessed', 'Breakout report of “Educator & Workforce Micro-credential Summit”', '2, 20 February 2015. First published 30 January 2015', 'CC BY 4.0', '4 teachers, 3 developers, 5 others',
      'Room 3 approved this report. Room 5 has not answered.', 'Two passages are shorter.', 'Figure 1. “Issuers should publish how often two assessors agree.”', '70 %', 'Put aside for later', 'Opinion map of “What makes a micro-credential trusted?”', '24 people cast 260 votes on 12 statements', '92 %, 11 of 12', '80 %, 12 of 15', 'Not shown: fewer than five of that perspective', `sha256 ${'ab'.repeat(32)}`, 'Answered: Developing user trust, part 2',
      'Pay for a second reading of one submission in ten.', 'Follows from what was agreed on in', ': “Publish how often two assessors agree, row by row.”', 'Real needs, meaningful recognition', 'Breakout room 3: Developing user trust. (2015, February 20)',
    ];
    for (const words of expected) expect(shown).toContain(words);
  });

  test.each(Object.entries(readers))('has in %s what is recommended, with what that follows from, where no block shows it', async (_name, read) => {
    const shown = await read(sampleReport({ blocks: [] }));
    for (const words of ['Pay for a second reading of one submission in ten.', 'Follows from what was agreed on in']) expect(shown.split(words)).toHaveLength(2);
  });

  test('leads from a recommendation to the result that it follows from', async () => {
    const exits = await reportExits(sampleReport({ blocks: [] }));
    for (const name of ['Markdown', 'HTML', 'Word', 'EPUB']) expect(exits.get(name)).toContain('http://plenary.test/summits/educator-workforce-2015/deliberations/what-makes-a-micro-credential-trusted');
  });

  test('is the same bytes whenever it is made of the same JSON', async () => {
    const report = passageOf([...everyContent, ...sampleReport().blocks.flatMap((block) => (block.kind === 'words' ? [block.node] : []))]);
    for (const write of [reportMarkdown, reportHtml, reportEpub, reportDocx]) {
      const one = await write(report, { images });
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
      const other = await write(JSON.parse(JSON.stringify(report)) as PublishedReport, { images });
      vi.useRealTimers();
      expect(Buffer.from(one as Uint8Array).equals(Buffer.from(other as Uint8Array))).toBe(true);
    }
  });
});

describe('the name of somebody', () => {
  const NAME = 'Zenobia Quillfeather';
  const shownAs = (by: PublishedReport['sources'][number]['by'][number]): PublishedReport => {
    const report = sampleReport();
    return { ...report, contributors: { ...report.contributors, named: by.kind === 'named' ? [{ name: by.name, perspective: 'coach' }] : [] }, sources: report.sources.map((source) => ({ ...source, by: [by] })), recommendations: report.recommendations.map((each) => ({ ...each, owner: by })) };
  };

  test('stands in the files that name people when they are named', async () => {
    const exits = await reportExits(shownAs({ kind: 'named', name: NAME, perspective: 'coach' }));
    for (const name of ['Markdown', 'HTML', 'Word', 'EPUB', 'CSL-JSON']) expect(exits.get(name)).toContain(NAME);
  });

  test('is nowhere else but where the JSON says it: with another name each file is the same but for that name', async () => {
    const [one, other] = [await reportExits(shownAs({ kind: 'named', name: NAME, perspective: 'coach' })), await reportExits(shownAs({ kind: 'named', name: 'Adam Oak', perspective: 'coach' }))];
    for (const [exit, text] of one) expect([exit, text.replaceAll(NAME, 'Adam Oak') === other.get(exit)]).toEqual([exit, true]);
  });

  test.each(['perspective', 'anonymous'] as const)('is in no file when they are shown by %s', async (kind) => {
    const before = await reportExits(shownAs({ kind: 'named', name: NAME, perspective: 'coach' }));
    const exits = await reportExits(shownAs(kind === 'perspective' ? { kind, perspective: 'coach' } : { kind }));
    expect([...exits.keys()]).toEqual([...before.keys()]);
    for (const [exit, text] of exits) expect([exit, /Zenobia|Quillfeather/.test(text), kind === 'anonymous' && /coach/.test(text)]).toEqual([exit, false, false]);
  });
});
