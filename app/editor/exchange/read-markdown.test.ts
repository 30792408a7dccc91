// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { documentSchema } from '#domain/document/schema.ts';
import { readMarkdown } from './read-markdown.ts';

const ORIGIN = 'https://plenary.test';
const OWN = '/documents/0b0e7b1e-5a5c-4b0a-9d3e-1f2a3b4c5d6e/images/1b0e7b1e-5a5c-4b0a-9d3e-1f2a3b4c5d6e';
const read = (source: string) => readMarkdown(source, ORIGIN);
/** The blocks as the schema shows them, which refuses what may not stand in a text. */
function shown(source: string): string {
  const doc = documentSchema.nodeFromJSON({ type: 'doc', content: read(source).content });
  doc.check();
  return doc.toString().slice('doc('.length, -1);
}

describe('Markdown that is read', () => {
  it('becomes headings of three levels, lists, quotes, code and dividers', () => {
    expect(shown('# A\n\n##### E\n\n- x\n  - y\n\n3. z\n\n> q\n\n```js\nlet a;\n```\n\n---')).toBe(
      'heading("A"), heading("E"), bulletList(listItem(paragraph("x"), bulletList(listItem(paragraph("y"))))), orderedList(listItem(paragraph("z"))), blockquote(paragraph("q")), codeBlock("let a;"), horizontalRule',
    );
    expect(read('##### E').content[0]?.attrs).toEqual({ level: 3 });
    expect(read('3. z').content[0]?.attrs).toEqual({ start: 3 });
    expect(read('```JS x\na\n```').content[0]?.attrs).toEqual({ language: 'js' });
  });

  it('becomes tasks, and a list of both kinds becomes a list of each in turn', () => {
    expect(shown('- [x] done\n- [ ] open\n- a point')).toBe('taskList(taskItem(paragraph("done")), taskItem(paragraph("open"))), bulletList(listItem(paragraph("a point")))');
    expect(read('- [x] done').content[0]?.content?.[0]?.attrs).toEqual({ checked: true });
  });

  it('becomes tables, whose header of blanks is none', () => {
    expect(shown('| a | b |\n| - | - |\n| c |')).toBe('table(tableRow(tableHeader(paragraph("a")), tableHeader(paragraph("b"))), tableRow(tableCell(paragraph("c")), tableCell(paragraph)))');
    expect(shown('|  |  |\n| - | - |\n| c | d |')).toBe('table(tableRow(tableCell(paragraph("c")), tableCell(paragraph("d"))))');
    expect(shown('| a |\n| - |\n| one<br>two |')).toContain('tableCell(paragraph("one", hardBreak, "two"))');
  });

  it.each([['NOTE', 'note'], ['tip', 'note'], ['IMPORTANT', 'decision'], ['WARNING', 'caution'], ['CAUTION', 'caution']])('takes the alert %s for the callout %s', (name, kind) => {
    expect(shown(`> [!${name}]\n> Words *here*`)).toBe('callout(paragraph("Words ", italic("here")))');
    expect(read(`> [!${name}]\n> Words`).content[0]?.attrs).toEqual({ kind });
  });

  it('keeps a quote that only looks like an alert, and one that holds what no callout may', () => {
    expect(shown('> \\[!NOTE]\n> Words')).toBe('blockquote(paragraph("[!NOTE] Words"))');
    expect(shown('> [!OTHER]\n> Words')).toBe('blockquote(paragraph("[!OTHER] Words"))');
    expect(shown('> [!NOTE]\n> # Big')).toBe('blockquote(heading("Big"))');
  });

  it('keeps images of this house, and of others their words as a link', () => {
    expect(read(`before ![two rubrics](${ORIGIN}${OWN}) after`).content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'before ' }] },
      { type: 'image', attrs: { src: OWN, alt: 'two rubrics' } },
      { type: 'paragraph', content: [{ type: 'text', text: ' after' }] },
    ]);
    const { content, leftOut } = read('![a chart](https://elsewhere.example/a.png)');
    expect(content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'a chart', marks: [{ type: 'link', attrs: { href: 'https://elsewhere.example/a.png' } }] }] }]);
    expect(leftOut).toEqual({ images: 1 });
  });

  it('links to the web and mail alone', () => {
    expect(shown('[a](javascript:alert(1)) [b](https://example.org) [c][d]\n\n[d]: mailto:a@b.example')).toBe('paragraph("a ", link("b"), " ", link("c"))');
  });

  it('has of HTML the words alone', () => {
    expect(shown('<div onclick="x()">Some <b>words</b><script>alert(1)</script></div>\n\nand <em>more</em><br>here')).toBe('paragraph("Some words"), paragraph("and more", hardBreak, "here")');
  });

  it('keeps the words of footnotes', () => {
    expect(shown('Said[^1].\n\n[^1]: By whom.')).toBe('paragraph("Said[1]."), paragraph("[1] By whom.")');
  });

  it('may stand in a text however deep it is nested, with all its words', () => {
    expect(shown(`${'> '.repeat(90)}deep`)).toContain('"deep"');
    expect(shown(Array.from({ length: 60 }, (_line, depth) => `${'  '.repeat(depth)}- x${depth}`).join('\n'))).toContain('x59');
  });
});
