// @vitest-environment jsdom
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { richText, richTextWithPictures } from '#server/markdown/rich-text.ts';
import { scriptPayloads } from '#test/support/script-payloads.ts';
import { richTextHtml } from './rich-text-html.ts';
import { RichTextView } from './rich-text-view.tsx';
import { html } from './safe-html.ts';

const parsed = (markup: string): HTMLElement => new DOMParser().parseFromString(`<div>${markup}</div>`, 'text/html').body;
const drawn = (markdown: string): HTMLElement => parsed(richTextHtml(richText(markdown)).markup);

const allowed = new Set(['div', 'p', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'strong', 'em', 'a', 'br', 'hr']);

/** What in a page could run, or leads where a script would. */
function faultsOf(body: HTMLElement): string[] {
  const elements = [...body.querySelectorAll('*')];
  const attributes = elements.flatMap((element) => [...element.attributes].map(({ name, value }) => ({ name, value })));
  return [
    ...elements.map(({ localName }) => localName).filter((name) => !allowed.has(name)),
    ...attributes.filter(({ name }) => !['href', 'rel', 'start'].includes(name)).map(({ name }) => name),
    ...attributes.filter(({ name, value }) => name === 'href' && !/^(https?:\/\/|mailto:|\/(?![/\\])|#)/.test(value)).map(({ value }) => value),
  ];
}

it('a picture is drawn with what it shows, whatever words say so, and of another’s address nothing is', () => {
  const pictured = (markdown: string) => parsed(richTextHtml(richTextWithPictures(markdown, (src, text) => (src === '/post-images/mine' ? { kind: 'image', src, text, width: 40, height: 30 } : null))).markup);
  const image = pictured('![A "rubric" <b onload=x>](/post-images/mine)').querySelector('img');
  expect([image?.getAttribute('src'), image?.getAttribute('alt'), image?.getAttribute('width'), image?.attributes.length]).toEqual(['/post-images/mine', 'A "rubric" <b onload=x>', '40', 5]);
  expect(pictured('![Pixel](https://tracker.example/p.png)').innerHTML).toBe('<div><p>Pixel</p></div>');
});

describe('a post once it is drawn', () => {
  it('holds nothing that runs, whatever of the published payloads was written', () => {
    expect(scriptPayloads.length).toBeGreaterThan(400);
    expect(scriptPayloads.flatMap((payload) => faultsOf(drawn(payload)).map((fault) => `${payload}: ${fault}`))).toEqual([]);
  });

  it('holds nothing that runs where payloads are put together at random', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...scriptPayloads), fc.constantFrom('\n', '\n\n', ' ', '> ', '- ', '**', '`', '[', '](', ')', '<', '>', '"', "'", '&')), { minLength: 1, maxLength: 6 }), (parts) => {
        expect(faultsOf(drawn(parts.join('')))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('has links that search engines do not follow and that hand nothing over', () => {
    expect(drawn('[a](https://example.org/?a=1&b=2)').querySelector('a')?.outerHTML).toBe('<a href="https://example.org/?a=1&amp;b=2" rel="noopener nofollow ugc">a</a>');
    expect(drawn('[a](/summits)').querySelector('a')?.outerHTML).toBe('<a href="/summits">a</a>');
  });

  it('is drawn as React draws the same text', () => {
    const plain = (body: HTMLElement) => {
      for (const element of body.querySelectorAll('[class]')) element.removeAttribute('class');
      return body.innerHTML;
    };
    for (const markdown of ['# One\n\n## Two\n\nA *b* **c** `d`  \ne [f](https://example.org)', '1. a\n2. b\n\n   c\n\n- d', '> a\n>\n> > b\n\n---\n\n```\n<c>\n```', ...scriptPayloads.slice(0, 60)])
      expect(plain(drawn(markdown))).toBe(plain(parsed(renderToStaticMarkup(<RichTextView text={richText(markdown)} />).replace(/^<div[^>]*>|<\/div>$/g, ''))));
  });
});

describe('markup that is put together', () => {
  it('takes strings as text, and as the value of an attribute', () => {
    expect(html`<p title="${'"><b>'}">${'<b>&\'"'}</p>`.markup).toBe('<p title="&quot;&gt;&lt;b&gt;">&lt;b&gt;&amp;&#39;&quot;</p>');
    expect(html`<p>${[html`<b>${1}</b>`, html`${null}`]}</p>`.markup).toBe('<p><b>1</b></p>');
  });
});
