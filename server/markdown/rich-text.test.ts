import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { richText } from './rich-text.ts';

const text = (words: string) => ({ kind: 'text' as const, text: words });

describe('text written in Markdown', () => {
  it('becomes paragraphs, headings, lists and quotes', () => {
    expect(richText('# Why\n\nFirst **the** *history*.\n\n1. one\n2. two\n\n> said')).toEqual([
      { kind: 'heading', level: 1, children: [text('Why')] },
      {
        kind: 'paragraph',
        children: [text('First '), { kind: 'strong', children: [text('the')] }, text(' '), { kind: 'emphasis', children: [text('history')] }, text('.')],
      },
      { kind: 'list', start: 1, entries: [[{ kind: 'paragraph', children: [text('one')] }], [{ kind: 'paragraph', children: [text('two')] }]] },
      { kind: 'quote', blocks: [{ kind: 'paragraph', children: [text('said')] }] },
    ]);
  });

  it('keeps links to the web, to mail and to pages of this site, also by reference', () => {
    const url = (markdown: string) => richText(markdown).flatMap((block) => ('children' in block ? block.children : [])).find(({ kind }) => kind === 'link');
    expect(url('[a](https://example.org/x)')).toMatchObject({ url: 'https://example.org/x' });
    expect(url('[a](mailto:ask@example.org)')).toMatchObject({ url: 'mailto:ask@example.org' });
    expect(url('[a](/summits/spring#panel)')).toMatchObject({ url: '/summits/spring#panel' });
    expect(url('[a][one]\n\n[one]: https://example.org/one\n[one]: https://example.org/two')).toMatchObject({ url: 'https://example.org/one' });
  });

  it.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java&#10;script:alert(1)', '&#x6A;avascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', '//evil.example', '/\\\\evil.example', 'blob:x'])(
    'keeps only the words of a link to %s',
    (address) => {
      expect(JSON.stringify(richText(`[word](<${address}>)`))).not.toContain('"link"');
    },
  );

  it('shows raw HTML as the words it was written with', () => {
    expect(richText('<script>alert(1)</script>')).toEqual([{ kind: 'paragraph', children: [text('<script>alert(1)</script>')] }]);
  });

  it('shows a picture as its description, since pictures are not loaded from elsewhere', () => {
    expect(richText('![The panel](https://tracker.example/p.png)')).toEqual([{ kind: 'paragraph', children: [text('The panel')] }]);
  });

  it('keeps the words of what is nested deeper than a page can show', () => {
    expect(JSON.stringify(richText(`${'> '.repeat(60)}deep`))).toContain('deep');
  });

  it('comes to an end for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('*', '_', '[', ']', '(', ')', '<', '>', '`', '!', '\n', ' ', '#', '- ', 'a', '&#10;', '\\'), { maxLength: 200 }), (parts) => {
        expect(Array.isArray(richText(parts.join('')))).toBe(true);
      }),
    );
  });
});
