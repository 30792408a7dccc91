import { describe, expect, test } from 'vitest';
import type { UnsignedNode, UnsignedPart } from '../document/unsigned-content.ts';
import { namesIn, publicNodes, publicWords } from './public-nodes.ts';

const ADA = '00000000-0000-4000-8000-00000000000a';
const BEN = '00000000-0000-4000-8000-00000000000b';
const text = (words: string): UnsignedPart => ({ type: 'text', text: words, marks: {} });
const mention = (id: string, label: string): UnsignedNode => ({ type: 'mention', attributes: { kind: 'person', id, label }, content: [] });
const paragraph = (...content: UnsignedPart[]): UnsignedNode => ({ type: 'paragraph', attributes: {}, content });
const hidden = () => null;
const named = (id: string) => (id === ADA ? 'Ada Byron' : 'Ben Now');

describe('words that are published', () => {
  test.each([
    ['an ending follows the name', [mention(ADA, 'Ada Byron'), text('s Vorschlag')], 'somebodys Vorschlag'],
    ['the script puts no spaces', [text('昨日'), mention(ADA, '山田'), text('さんが言った')], '昨日somebodyさんが言った'],
    ['two are called one after the other', [mention(ADA, 'Ada Byron'), mention(BEN, 'Ben Old')], 'somebodysomebody'],
  ])('name nobody who is hidden where %s', (_case, content, said) => {
    const nodes = [paragraph(...content)];
    const words = content.map((part) => ('text' in part ? part.text : String(part.attributes.label))).join('');
    expect(publicWords(words, nodes, hidden)).toBe(said);
    expect(publicWords(`Edited: ${words}`, nodes, hidden)).toBe(`Edited: ${said}`);
  });

  test('keep words that only begin like the short name of somebody who is hidden', () => {
    expect(publicWords('Also ask Al, always', [paragraph(text('Ask '), mention(ADA, 'Al'))], hidden)).toBe('Also ask somebody, always');
  });
});

describe('text that is published', () => {
  test('calls each person apart, so that either name can be taken out again', () => {
    const shown = publicNodes([paragraph(mention(ADA, 'Ada'), mention(BEN, 'Ben Old'), text(' agree'))], named);
    expect(namesIn(shown)).toEqual(['Ada Byron', 'Ben Now']);
  });
});
