// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { DOMParser as SchemaParser } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '#domain/document/schema.ts';
import { cleanHtml } from './clean-html.ts';
import { looksLikeMarkdown } from './looks-like-markdown.ts';

const fixture = (name: string) => readFileSync(`test/fixtures/paste/${name}.html`, 'utf8');
/** What the schema makes of it. */
function shown(html: string): string {
  const { body } = new DOMParser().parseFromString(cleanHtml(html).html, 'text/html');
  return SchemaParser.fromSchema(documentSchema).parse(body).toString().slice('doc('.length, -1);
}

describe('what is pasted', () => {
  it('from Word has its headings, real lists, formatting and tables, and nothing else', () => {
    expect(shown(fixture('word-desktop'))).toBe(
      'heading("What we heard"), paragraph("Two assessors read ", bold("the same"), " ", italic("submission"), "[1]."), bulletList(listItem(paragraph("First point"), bulletList(listItem(paragraph("Under it")))), listItem(paragraph("Second point"))), paragraph("Then:"), orderedList(listItem(paragraph("Ask"))), table(tableRow(tableCell(paragraph("Row")), tableCell(paragraph("Seen"))))',
    );
    const { html, leftOut } = cleanHtml(fixture('word-desktop'));
    expect(html).not.toMatch(/style|class|mso|o:p|<!--|name=/);
    expect(html).toContain('colspan="2"');
    expect(leftOut).toEqual({ images: 1 });
  });

  it('from Google Docs is not bold throughout, and has its lists, tasks and links', () => {
    expect(shown(fixture('google-docs'))).toBe(
      'heading("Agreements"), paragraph(bold(italic("Publish")), " how often two ", link("assessors agree"), strike(", always")), bulletList(listItem(paragraph("per row"), bulletList(listItem(paragraph("of the rubric"))))), taskList(taskItem(paragraph("ask the funder")))',
    );
    expect(cleanHtml(fixture('google-docs')).html).toContain('href="https://example.org/agree"');
    expect(cleanHtml(fixture('google-docs')).leftOut).toEqual({ images: 0 });
  });

  it('from Word in the web has headings, and lists by the level of their entries', () => {
    const entry = (level: number, words: string) => `<div class="ListContainerWrapper"><ul role="list"><li data-aria-level="${level}" role="listitem"><p class="Paragraph"><span class="TextRun"><span>${words}</span></span><span class="EOP">&nbsp;</span></p></li></ul></div>`;
    expect(shown(`<div><p role="heading" aria-level="2" class="Paragraph"><span>Title</span></p></div>${entry(1, 'a')}${entry(2, 'b')}${entry(1, 'c')}<p>after</p>`)).toBe(
      'heading("Title"), bulletList(listItem(paragraph("a"), bulletList(listItem(paragraph("b")))), listItem(paragraph("c"))), paragraph("after")',
    );
  });

  it('from a page has its tasks and code, and none of its scripts', () => {
    expect(shown('<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" checked> done</li></ul><div class="highlight highlight-source-js"><pre><span>let</span> a;<br>b</pre></div><script>alert(1)</script><a href="javascript:alert(1)">x</a>')).toBe(
      'taskList(taskItem(paragraph("done"))), codeBlock("let a;\\nb"), paragraph("x")',
    );
  });

  it('of our own text keeps everything but suggestions', () => {
    const { html } = cleanHtml('<p data-pm-slice="1 1 []" data-suggested="{}">a <ins data-suggestion="s" data-by="x">b</ins><span data-mention="person" data-id="p" data-label="Ada">@Ada</span></p><aside data-callout="caution"><p>c</p></aside>');
    expect(html).toBe('<p data-pm-slice="1 1 []">a b<span data-mention="person" data-id="p" data-label="Ada">@Ada</span></p><aside data-callout="caution"><p>c</p></aside>');
  });

  it('may stand in a text however deep it is nested', () => {
    expect(shown(`${'<blockquote>'.repeat(90)}deep${'</blockquote>'.repeat(90)}`).split('blockquote').length).toBeLessThan(20);
  });
});

describe('plain words', () => {
  it.each(['# Title', '- [ ] a task', '```\ncode\n```', '> said', '| a | b |', '- one\n- **two**'])('such as %j are taken for Markdown', (words) => expect(looksLikeMarkdown(words)).toBe(true));
  it.each(['A sentence - with a dash.', '- one point', '1. only one', 'a * b * c', '#tag', 'x > y', '2 < 3'])('such as %j are left as they are', (words) => expect(looksLikeMarkdown(words)).toBe(false));
});
