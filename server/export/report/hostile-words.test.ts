// @vitest-environment jsdom
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { hostileReport } from '#test/support/hostile-report.ts';
import { textsIn } from '#test/support/report-exits.ts';
import { reportDocx } from './report-docx.ts';
import { reportEpub } from './report-epub.ts';
import { reportHtml } from './report-html.ts';
import { reportMarkdown } from './report-markdown.ts';

const images = new Map();
type Tree = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number];
const all = (tree: Tree): Tree[] => [tree, ...('children' in tree ? tree.children.flatMap(all) : [])];
const SEEN = ['<script>alert(1)</script>', ']]>', '[x](javascript:alert(1))', '``` ` ~~~', '* _ ** __ ~~', '&amp; &lt; &#60;', '{\\input{x}} $x$ \\%', '\u202e\u05d0'];

function parsed(xml: string): Document {
  const read = new DOMParser().parseFromString(xml, 'application/xml');
  expect(read.querySelector('parsererror')?.textContent ?? null).toBeNull();
  return read;
}

/** What no page of ours may hold: anything that runs, or an address that is loaded or leads elsewhere than the web. */
function expectHarmless(read: Document): void {
  expect(read.querySelectorAll('script, iframe, object, embed, form, svg').length).toBe(0);
  for (const element of read.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on/);
      if (name === 'src') expect(value).toMatch(/^(data:image\/|images\/)/);
      if (name === 'href') expect(value).toMatch(/^(https?:\/\/(plenary\.test|creativecommons\.org)\/|#|style\.css$|(nav|title|closing|chapter-\d+)\.xhtml(#part-\d+)?$)/);
    }
  }
}

describe('words that would be more than words', () => {
  test('are words in the HTML file', async () => {
    const read = new DOMParser().parseFromString(await reportHtml(hostileReport(), { images }), 'text/html');
    expectHarmless(read);
    for (const words of SEEN) expect(read.querySelector('h1')?.textContent).toContain(words);
  });

  test('are words in the EPUB, each file of which is XML', async () => {
    const texts = [...textsIn(await reportEpub(hostileReport(), { images }))].filter(([path]) => /\.(xhtml|opf|xml)$/.test(path));
    expect(texts.length).toBeGreaterThan(5);
    for (const [, xml] of texts) expectHarmless(parsed(xml.replace('<!DOCTYPE html>', '')));
    const title = parsed(texts.find(([path]) => path.endsWith('title.xhtml'))?.[1].replace('<!DOCTYPE html>', '') ?? '');
    for (const words of SEEN) expect(title.querySelector('h1')?.textContent).toContain(words);
  });

  test('are words in the Word file, each part of which is XML, and no footnote is missing', async () => {
    const texts = textsIn(await reportDocx(hostileReport(), { images }));
    for (const [path, xml] of texts) if (/\.(xml|rels)$/.test(path)) parsed(xml);
    const body = parsed(texts.get('word/document.xml') ?? '');
    for (const words of SEEN) expect(body.documentElement.textContent).toContain(words);
    const notes = [...parsed(texts.get('word/footnotes.xml') ?? '').getElementsByTagName('w:footnote')].map((note) => note.getAttribute('w:id'));
    const named = [...body.getElementsByTagName('w:footnoteReference')].map((note) => note.getAttribute('w:id'));
    expect(named).toEqual(['1', '2', '3']);
    for (const id of named) expect(notes).toContain(id);
    expect([...parsed(texts.get('word/_rels/document.xml.rels') ?? '').querySelectorAll('Relationship')].map((link) => link.getAttribute('Target')).filter((target) => target?.startsWith('javascript'))).toEqual([]);
    expect(texts.get('word/document.xml')).toContain('seen &quot;w:anchor=&quot;_Toc4&quot; rId after');
  });

  test('are words in Markdown', async () => {
    const tree = fromMarkdown((await reportMarkdown(hostileReport())).replace(/^---\n[^]*?\n---\n/, ''), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    const found = all(tree);
    for (const each of found) {
      if (each.type === 'html') expect(['<br>', '<!-- -->']).toContain(each.value);
      if (each.type === 'link') expect(each.url).toMatch(/^https?:/);
      if (each.type === 'image') expect(each.url).toMatch(/^http:\/\/plenary\.test\/documents\//);
    }
    expect(found.filter(({ type }) => type === 'footnoteDefinition')).toHaveLength(3);
    const title = found.find((each) => each.type === 'heading' && each.depth === 1);
    const shown = title ? all(title).map((each) => (each.type === 'text' ? each.value : '')).join('') : '';
    for (const words of SEEN) expect(shown).toContain(words);
  });

  test('are words in the front matter, which stays one line for each fact', async () => {
    const matter = /^---\n([^]*?)\n---\n/.exec(await reportMarkdown(hostileReport()))?.[1] ?? '';
    const facts = matter.split('\n').map((line) => /^([a-z]+): (.*)$/.exec(line));
    expect(facts.map((fact) => fact?.[1])).toEqual(['title', 'version', 'date', 'language', 'licence', 'url', 'summit']);
    expect(JSON.parse(facts[0]?.[2] ?? '')).toContain('<script>alert(1)</script>');
  });
});
