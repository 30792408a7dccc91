import { expect, it } from 'vitest';
import type { RichText } from '../rich-text.ts';
import { textsOf } from './texts-of.ts';

it('reads words across what they are made of, quotes, lists, code and pictures, and addresses that are not shown', () => {
  const content: RichText = [
    { kind: 'paragraph', children: [{ kind: 'text', text: 'cas' }, { kind: 'strong', children: [{ kind: 'text', text: 'ino' }] }, { kind: 'break' }, { kind: 'mention', text: '@Ada' }, { kind: 'image', src: '/post-images/1', text: 'a wheel', width: 1, height: 1 }] },
    { kind: 'quote', blocks: [{ kind: 'list', start: null, entries: [[{ kind: 'paragraph', children: [{ kind: 'link', url: 'https://hidden.example/', children: [{ kind: 'text', text: 'here' }] }, { kind: 'link', url: '/own', children: [] }] }]] }] },
    { kind: 'code', text: 'code' },
  ];
  expect(textsOf(content)).toEqual(['casino   a wheel ', 'here', 'code', 'https://hidden.example/']);
});
