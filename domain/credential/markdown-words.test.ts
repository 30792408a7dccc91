import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { anyCredential } from '#test/support/any-credential.ts';
import { sampleFacts } from '#test/support/credential-facts.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { visibleWords } from '../markdown/escape-markdown.ts';
import { credentialMarkdown } from './credential-markdown.ts';
import type { CredentialDraft } from './draft.ts';
import { openBadge } from './exports/achievement.ts';
import { ctdl } from './exports/ctdl.ts';
import { isWebAddress, webAddress } from './exports/web-address.ts';
import type { MadeFrom } from './made-from.ts';
import { lineMarkdown, proseMarkdown, tableMarkdown } from './markdown-words.ts';
import { proseParts, type ProsePart } from './prose-parts.ts';

type Node = { type: string; value?: string; ordered?: boolean | null; url?: string; children?: Node[] };

/** What GitHub's dialect makes of it; only what the reader adds to text that is read already, links of addresses, is left out. */
const readers = gfmFromMarkdown().map(({ transforms: _added, ...reader }) => reader);
const read = (markdown: string): Node[] => fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: readers }).children;
const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();
const wordsIn = (node: Node): string => node.value ?? (node.children ?? []).map(wordsIn).join('');
const allOf = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(allOf)];

/** A tree of Markdown as parts of prose; whatever is neither text, paragraph nor list stands there by its type. */
const partOf = (node: Node): unknown => {
  if (node.type === 'paragraph' && node.children?.every(({ type }) => type === 'text')) return { kind: 'paragraph', text: plain(wordsIn(node)) };
  if (node.type !== 'list') return node.type === 'paragraph' ? node.children?.map(({ type }) => type) : node.type;
  return { kind: node.ordered ? 'numbers' : 'bullets', entries: (node.children ?? []).map(({ children: [first, ...others] = [] }) => ({ text: first === undefined ? '' : plain(wordsIn(first)), parts: others.map(partOf) })) };
};
const seen = (part: ProsePart): unknown => (part.kind === 'paragraph' ? { kind: part.kind, text: plain(part.text) } : { kind: part.kind, entries: part.entries.map(({ text, parts }) => ({ text: plain(text), parts: parts.map(seen) })) });

const HOSTILE = [
  '\\<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>', '\\\\<b>', '[click](javascript:alert(1))', '![](https://elsewhere.example/pixel.png)', '![a][b]\n\n[b]: https://elsewhere.example',
  '```\nall\n```', '~~~', '    indented', '\tindented', '# Big', 'Big\n===', 'Big\n---', '***', '- - -', '> said', '| a | b |\n| - | - |\n| c | d |', 'a\n:-', '*a* _b_ **c** ~~d~~ `e`', '\\`code`', 'a\\', '[^1]\n\n[^1]: note',
  '- [ ] to do', '1) one', '2. two', '&lt;b&gt; &copy; &#60;', '<!-- gone', '<?x', '<https://elsewhere.example>', 'https://elsewhere.example/a_b_c?d=*e*', 'www.elsewhere.example', 'me@elsewhere.example', 'mailto:me@elsewhere.example', 'HTTP://ELSEWHERE.EXAMPLE',
  '- one\n\n- two', '1. one\n   - two\n     1. three\n\n   four\n10. five', 'a\u2028b', '- \u0000', '\\|', 'a \\| b | c', '\\\\|',
];
const piece = fc.oneof(fc.constantFrom(...HOSTILE), fc.constantFrom('\\', '`', '```', '<', '>', '!', '[', ']', '(', ')', '|', '*', '_', '~', '#', '- ', '1. ', '   ', '\n', '\n\n', '@', '&', ';', 'a', 'https://a.b', 'javascript:', ' '), fc.string({ maxLength: 6, unit: 'grapheme' }));
const hostileProse = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('prose as Markdown', () => {
  it.each(HOSTILE)('shows just its words: %j', (prose) => {
    expect(read(proseMarkdown(prose)).map(partOf)).toEqual(proseParts(visibleWords(prose)).map(seen));
  });

  it('shows whatever somebody writes as the paragraphs and lists that the page draws, and nothing else', () => {
    fc.assert(
      fc.property(hostileProse, (prose) => {
        expect(read(proseMarkdown(prose)).map(partOf)).toEqual(proseParts(visibleWords(prose)).map(seen));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is written as people write it', () => {
    expect(proseMarkdown('Ask:\n1. First.\n   - Short\n   - Open\n2. Then.\n\nSort.')).toBe('Ask:\n\n1. First.\n\n   - Short\n   - Open\n2. Then.\n\nSort.');
  });

  it('keeps two lists in a row apart, as the page does', () => {
    expect(proseMarkdown('1. one\n\n1. two\n\n1. three')).toBe('1. one\n\n1) two\n\n1. three');
  });
});

describe('a line and a table as Markdown', () => {
  it('show whatever somebody writes', () => {
    fc.assert(
      fc.property(hostileProse, (words) => {
        expect(plain(read(lineMarkdown(words)).map(wordsIn).join('\n\n'))).toBe(plain(visibleWords(words)));
        const [table, ...others] = read(tableMarkdown(['Row', words], [[words, 'last']]));
        expect(others).toEqual([]);
        expect(table?.children?.map((row) => row.children?.map((cell) => plain(wordsIn(cell))))).toEqual([['Row', plain(visibleWords(words))], [plain(visibleWords(words)), 'last']]);
        expect(allOf(table ?? { type: '' }).filter(({ type }) => !['table', 'tableRow', 'tableCell', 'text'].includes(type))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

/** What is no prose in a draft. */
const UNSAID = ['id', 'type', 'kind', 'targetType', 'requiredLevelId', 'licence', 'language', 'checkedOn', 'media', 'artifactIds', 'componentIds', 'doi', 'url'];

/** The sample with the same words in every one of its texts. */
function saying(words: string): CredentialDraft {
  const everywhere = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return UNSAID.includes(key) ? value : words;
    if (Array.isArray(value)) return value.map((each) => everywhere(each, key));
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, everywhere(each, name)])) : value;
  };
  return everywhere(sampleCredential()) as CredentialDraft;
}

const MADE = ['heading', 'paragraph', 'list', 'listItem', 'table', 'tableRow', 'tableCell', 'text', 'emphasis', 'link'];
const HEADINGS = ['Competency', 'Key method', 'Method components', 'Part 1, overview', 'Part 2, artifacts', 'Part 3, reflection', 'Rubric', 'Research and rationale', 'Resources', 'Audience', 'Prerequisites', 'Alignments', 'Privacy', 'Integrity', 'About'];
const madeFrom = (words: string): MadeFrom[] => [{ name: words, by: words, version: '1.0.0', url: 'https://elsewhere.example/*a*', achievementUrl: null, licence: 'CC BY 4.0' }];

describe('a whole credential as Markdown', () => {
  it('has no more than what we wrote ourselves, whatever stands in titles, references, tags and criteria, here and within its other exports', () => {
    fc.assert(
      fc.property(fc.oneof(hostileProse.map(saying), anyCredential), hostileProse, (draft, words) => {
        const facts = { ...sampleFacts(), madeFrom: madeFrom(words) };
        const criteria = openBadge(draft, facts).criteria as { narrative: string };
        const [condition] = (ctdl(draft, facts)['ceterms:requires'] ?? []) as { 'ceterms:description': string }[];
        const own = new Set([...draft.resources, ...draft.alignments].filter(({ url }) => isWebAddress(url)).map(({ url }) => webAddress(url)));
        for (const markdown of [credentialMarkdown(draft, '1.0.0', facts.madeFrom), criteria.narrative, condition?.['ceterms:description'] ?? '']) {
          const nodes = read(markdown).flatMap(allOf);
          expect(nodes.filter(({ type }) => !MADE.includes(type))).toEqual([]);
          for (const node of nodes.filter(({ type }) => type === 'link')) expect(own).toContain(node.url);
          for (const heading of nodes.filter(({ type }) => type === 'heading')) expect([...HEADINGS, plain(visibleWords(draft.name))]).toContain(wordsIn(heading));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('says the name of a credential, a title of a work and a tag in their own words', () => {
    for (const words of HOSTILE) {
      const [heading, ...others] = read(credentialMarkdown({ ...saying(words), description: 'It.' }, '1.0.0'));
      expect(heading && wordsIn(heading)).toBe(plain(visibleWords(words)));
      const lists = others.filter(({ type }) => type === 'list').map((list) => plain(wordsIn(list)));
      expect(lists.filter((list) => list.includes(plain(visibleWords(words)))).length).toBeGreaterThanOrEqual(4);
    }
  });

  it('keeps a work on one line, also where its parts hold nothing but breaks', () => {
    const draft = { ...saying('\n'), name: 'One', description: 'It.' };
    expect(read(credentialMarkdown(draft, '1.0.0')).filter(({ type }) => type === 'heading').map(wordsIn)).toEqual(['One', ...HEADINGS.filter((heading) => ['Method components', 'Part 1, overview', 'Part 2, artifacts', 'Part 3, reflection', 'Rubric', 'Research and rationale', 'Resources', 'Alignments', 'About'].includes(heading))]);
  });

  it('has a resource without a title under its address', () => {
    const draft = sampleCredential();
    draft.resources = [{ ...draft.resources[0]!, title: ' ' }];
    expect(credentialMarkdown(draft, '1.0.0')).toContain('[https\\://example.org/exit-questions/planning](<https://example.org/exit-questions/planning>)');
  });
});
