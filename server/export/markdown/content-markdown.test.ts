import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { AttributedPart, AttributedRun } from '#domain/document/attributed-content.ts';
import { contentMarkdown } from './content-markdown.ts';

type MarkdownNode = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number];

const ORIGIN = 'https://plenary.test';
const run = (text: string, marks: Record<string, unknown> = {}): AttributedRun => ({ type: 'text', text, marks, by: { kind: 'house' }, minute: null });
const node = (type: string, content: AttributedPart[], attributes: Record<string, unknown> = {}) => ({ type, attributes, content });
const paragraph = (...content: AttributedPart[]) => node('paragraph', content);
const markdown = (...content: AttributedPart[]) => contentMarkdown(content, ORIGIN);

/** What a reader of Markdown sees: words, lines and the kinds of forms around them. */
function wordsOf(tree: MarkdownNode): string {
  if (tree.type === 'html') return tree.value === '<!-- -->' ? '' : `HTML ${tree.value}`;
  if (tree.type === 'break') return '\n';
  if ('value' in tree) return tree.value;
  return 'children' in tree ? tree.children.map(wordsOf).join(tree.type === 'root' ? '\n' : '') : `FORM ${tree.type}`;
}
const kindsIn = (tree: MarkdownNode): string[] => [tree.type, ...('children' in tree ? tree.children.flatMap(kindsIn) : [])];

const hostile = fc.array(
  fc.constantFrom('a', 'B', '7', ' ', '*', '**', '_', '`', '```', '[', ']', '(', ')', '](', '<b>', '<', '>', '&', 'amp;', '&lt;', '#', '-', '+', '=', '---', '1.', '2)', '~~', '!', '![', '\\', '|', '"', 'é', '😀', 'http://a.b', '\t', '\u0000'),
  { minLength: 1, maxLength: 9 },
).map((parts) => parts.join(''));
const anyMarks = fc.constantFrom<Record<string, unknown>>({}, { bold: {} }, { italic: {} }, { bold: {}, italic: {} }, { code: {} }, { underline: {} }, { link: { href: 'https://example.org/?a=1&copy=(2)' } }, { link: { href: 'javascript:alert(1)' } });
const plain = (words: string) => words.replace(/\u0000/g, '').replace(/\s+/g, ' ').trim();

describe('Markdown of a text', () => {
  it('has headings under the title, lists within lists, quotes, code, rules and line breaks', () => {
    const entry = (...content: AttributedPart[]) => node('listItem', content);
    expect(
      markdown(
        node('heading', [run('Trust')], { level: 1 }),
        paragraph(run('One line'), node('hardBreak', []), run('and another.')),
        node('bulletList', [entry(paragraph(run('first')), node('orderedList', [entry(paragraph(run('inner')))], { start: 3 })), entry(paragraph(run('second')))]),
        node('bulletList', [entry(paragraph(run('another list')))]),
        node('blockquote', [paragraph(run('said')), paragraph(run('twice'))]),
        node('codeBlock', [run('let a = `b`;\n```')]),
        node('horizontalRule', []),
        paragraph(),
      ),
    ).toBe('## Trust\n\nOne line\\\nand another.\n\n- first\n\n  3. inner\n- second\n\n* another list\n\n> said\n>\n> twice\n\n````\nlet a = `b`;\n```\n````\n\n___');
  });

  it('forms words as they were formed, and keeps what was struck out struck out', () => {
    expect(markdown(paragraph(run('Say '), run('this', { bold: {} }), run(', '), run('not that ', { strike: {} }), run('or ', { italic: {} }), run('x*y', { code: {} })))).toBe('Say **this**, ~~not that~~ *or* `x*y`');
    expect(markdown(paragraph(run('half'), run('way', { bold: {} }), run('there', { italic: {} })))).toBe('hal&#x66;**way**<!-- -->*there*');
  });

  it('links to the web and to this site alone', () => {
    const to = (href: string) => markdown(paragraph(run('there', { link: { href } })));
    expect(to('https://example.org/a_(b)')).toBe('[there](<https://example.org/a_(b)>)');
    expect(to('/summits/spring')).toBe('[there](<https://plenary.test/summits/spring>)');
    expect(to('javascript:alert(1)')).toBe('there');
  });

  it('has tasks, also those without words, and callouts as the alerts of GitHub', () => {
    const task = (checked: boolean, ...content: AttributedPart[]) => node('taskItem', content, { checked });
    expect(markdown(node('taskList', [task(true, paragraph(run('done'))), task(false, paragraph(), node('bulletList', [node('listItem', [paragraph(run('why'))])]))]))).toBe('- [x] done\n- [ ] <!-- -->\n\n  - why');
    expect(markdown(node('bulletList', [node('listItem', [paragraph(run('point'))])]), node('taskList', [task(false, paragraph(run('task')))]))).toBe('- point\n\n* [ ] task');
    expect(markdown(node('callout', [paragraph(run('We keep four.'))], { kind: 'decision' }))).toBe('> [!IMPORTANT]\n> We keep four.');
    expect(markdown(node('callout', [paragraph(run('Odd'))], { kind: 7 }))).toBe('> [!NOTE]\n> Odd');
  });

  it('has tables, in which a cell is one line and what spans several fields stands in the first', () => {
    const cell = (type: string, content: AttributedPart[], attributes = {}) => node(type, content, attributes);
    const row = (...cells: AttributedPart[]) => node('tableRow', cells);
    const table = node('table', [
      row(cell('tableHeader', [paragraph(run('Row'))]), cell('tableHeader', [paragraph(run('Asks'))])),
      row(cell('tableCell', [paragraph(run('a|b', { code: {} })), paragraph(run('and | more'))]), cell('tableCell', [node('bulletList', [node('listItem', [paragraph(run('x'))])])])),
      row(cell('tableCell', [paragraph(run('wide'))], { colspan: 2 })),
    ]);
    expect(markdown(table)).toBe('| Row | Asks |\n| --- | --- |\n| `a\\|b`<br>and \\| more | x |\n| wide |  |');
    expect(markdown(node('table', [row(cell('tableCell', [paragraph(run('no header'))]))]))).toBe('|  |\n| --- |\n| no header |');
    expect(markdown(node('table', []))).toBe('');
  });

  it('has images of this house by their whole address, and of others their words', () => {
    const OWN = '/documents/0b0e7b1e-5a5c-4b0a-9d3e-1f2a3b4c5d6e/images/1b0e7b1e-5a5c-4b0a-9d3e-1f2a3b4c5d6e';
    expect(markdown(node('image', [], { src: OWN, alt: 'two [rubrics]' }))).toBe(`![two \\[rubrics\\]](<https://plenary.test${OWN}>)`);
    expect(markdown(node('image', [], { src: 'https://elsewhere.example/a.png', alt: 'words' }))).toBe('words');
  });

  it('has mentions as their words, and leads to a question', () => {
    const mentions = paragraph(node('mention', [], { kind: 'person', id: 'p', label: 'Ada *B*' }), run(' and '), node('mention', [], { kind: 'question', id: 'q', label: 'Who?' }));
    expect(markdown(mentions)).toBe('@Ada \\*B\\* and [\\#Who?](<https://plenary.test/questions/q>)');
  });

  it('names the language of code, and leaves underlining out', () => {
    expect(markdown(node('codeBlock', [run('a')], { language: 'Python' }))).toBe('```python\na\n```');
    expect(markdown(node('codeBlock', [run('a')], { language: '`` js' }))).toBe('```\na\n```');
    expect(markdown(paragraph(run('plain', { underline: {} })))).toBe('plain');
  });

  it('shows exactly the words of any cell, and breaks out of none, also in the dialect of GitHub', () => {
    const words = fc.oneof(hostile, fc.constantFrom('|', '\\|', '|---|', ':-:', 'a | b', '[^1]', '[ ] x', '[!NOTE]'));
    fc.assert(
      fc.property(fc.array(fc.array(fc.tuple(words, anyMarks), { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 2 }), (cells) => {
        const table = node('table', [node('tableRow', cells.map((runs) => node('tableHeader', [paragraph(...runs.map(([text, marks]) => run(text, marks)))])))]);
        const tree = fromMarkdown(markdown(table), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
        const [found, ...others] = tree.children;
        expect(others).toEqual([]);
        expect(found?.type).toBe('table');
        const shown = found?.type === 'table' ? found.children[0]!.children.map((cell) => plain(wordsOf(cell as MarkdownNode).replace(/HTML <br>/g, ' '))) : [];
        expect(shown).toEqual(cells.map((runs) => plain(runs.map(([text]) => text).join(''))));
      }),
      { numRuns: 1_000 },
    );
  });

  it('shows exactly the words of any text, and opens no form for a sign among them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, anyMarks), { minLength: 1, maxLength: 5 }), (runs) => {
        const tree = fromMarkdown(markdown(paragraph(...runs.map(([text, marks]) => run(text, marks)))));
        expect(plain(wordsOf(tree))).toBe(plain(runs.map(([text]) => text).join('')));
        expect(['heading', 'list', 'blockquote', 'code', 'thematicBreak', 'image', 'definition'].filter((kind) => kindsIn(tree).includes(kind))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps the words of what is nested deeper than anybody writes', () => {
    let deep: AttributedPart = paragraph(run('deep'));
    for (let depth = 0; depth < 60; depth += 1) deep = node('blockquote', [deep]);
    expect(plain(wordsOf(fromMarkdown(markdown(deep))))).toBe('deep');
  });
});
