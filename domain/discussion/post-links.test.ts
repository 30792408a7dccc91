import { describe, expect, it } from 'vitest';
import type { RichText } from '../rich-text.ts';
import { linkedThings, withLinks } from './post-links.ts';

const ORIGIN = 'https://plenary.example';
const said = (text: string): RichText => [{ kind: 'paragraph', children: [{ kind: 'text', text }] }];
const link = (url: string, words = url) => ({ kind: 'link', url, children: [{ kind: 'text', text: words }] });
const childrenOf = (text: string) => withLinks(said(text), ORIGIN).flatMap((block) => (block.kind === 'paragraph' ? block.children : []));

describe('addresses in a post', () => {
  it('that were typed as they are become links, without the sign that ends the sentence', () => {
    expect(childrenOf('See https://example.org/a?b=1, and (https://example.org/c).')).toEqual([
      { kind: 'text', text: 'See ' },
      link('https://example.org/a?b=1'),
      { kind: 'text', text: ', and (' },
      link('https://example.org/c'),
      { kind: 'text', text: ').' },
    ]);
  });

  it('of this site become paths, and of no other that begins alike', () => {
    expect(childrenOf(`${ORIGIN}/summits/autumn`)).toEqual([link('/summits/autumn', `${ORIGIN}/summits/autumn`)]);
    for (const rest of ['//evil.example', '/\\evil.example']) expect(JSON.stringify(childrenOf(`${ORIGIN}${rest}`))).toContain(`"url":"${ORIGIN}/`);
    expect(childrenOf(`${ORIGIN}.evil.example/summits/autumn`)).toMatchObject([{ url: `${ORIGIN}.evil.example/summits/autumn` }]);
  });

  it('are no links where they lead to what runs', () => {
    expect(JSON.stringify(withLinks(said('javascript:alert(1) data:text/html,x http:///'), ORIGIN))).not.toContain('"link"');
  });
});

describe('what a post links to of this site', () => {
  it('is found once, wherever it stands but in a quote', () => {
    const address = '/communities/here/questions/0a0a0a0a-0a0a-4a0a-8a0a-0a0a0a0a0a0a';
    const text: RichText = [
      { kind: 'list', start: null, entries: [[{ kind: 'paragraph', children: [{ kind: 'strong', children: [link('/summits/autumn') as never] }, link('/summits/autumn', 'again') as never] }]] },
      { kind: 'paragraph', children: [link(address) as never, link('/reports/trust/compose') as never, link('https://example.org/reports/trust') as never] },
      { kind: 'quote', blocks: [{ kind: 'paragraph', children: [link('/reports/quoted') as never] }] },
    ];
    expect(linkedThings(text)).toEqual([
      { kind: 'summit', name: 'autumn', path: '/summits/autumn' },
      { kind: 'question', name: address.split('/').at(-1), path: address },
    ]);
  });
});
