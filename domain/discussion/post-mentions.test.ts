import { describe, expect, it } from 'vitest';
import type { RichInline, RichText } from '../rich-text.ts';
import { MOST_MENTIONS, nameKey, namesCalled, withMentions } from './post-mentions.ts';

const said = (...children: RichInline[]): RichText => [{ kind: 'paragraph', children }];
const text = (words: string): RichInline => ({ kind: 'text', text: words });
const people = (...names: string[]) => new Map(names.map((name) => [nameKey(name), { accountId: `id of ${name}`, name }]));
const marked = (words: string, ...names: string[]) => withMentions(said(text(words)), people(...names));
const partsOf = ({ text: [block] }: { text: RichText }) => (block?.kind === 'paragraph' ? block.children : []);

describe('a name behind the sign', () => {
  it('calls whoever is called so, however it was typed, with what stands around it', () => {
    const found = marked('Ask @ada  LOVELACE, please.', 'Ada Lovelace');
    expect(found.mentioned).toEqual(['id of Ada Lovelace']);
    expect(partsOf(found)).toEqual([text('Ask '), { kind: 'mention', text: '@Ada Lovelace' }, text(', please.')]);
  });

  it.each(['@Ada Lovelace’s rubric', '(@Ada Lovelace)', '“@Ada Lovelace”', '@Ada\nLovelace!', '@Ada Lovelace'])('is known in %j', (words) => {
    expect(marked(words, 'Ada Lovelace').mentioned).toEqual(['id of Ada Lovelace']);
  });

  it('is the longest that anybody has', () => {
    expect(marked('@Ada Lovelace Jr. said so', 'Ada', 'Ada Lovelace', 'Ada Lovelace Jr.').mentioned).toEqual(['id of Ada Lovelace Jr.']);
    expect(marked('@Ada said so', 'Ada', 'Ada Lovelace').mentioned).toEqual(['id of Ada']);
  });

  it.each(['ada@Ada', 'write to x@ada.example', '@Adam', '@ Ada', '@@Ada'])('is none in %j', (words) => expect(marked(words, 'Ada').mentioned).toEqual([]));

  it('calls several, each once', () => {
    const found = marked('@Ada and @Ben and @Ada', 'Ada', 'Ben');
    expect(found.mentioned).toEqual(['id of Ada', 'id of Ben']);
    expect(partsOf(found).filter(({ kind }) => kind === 'mention')).toHaveLength(3);
  });

  it('calls nobody where it is quoted, code, or the words of a link', () => {
    const around: RichText = [{ kind: 'quote', blocks: said(text('@Ada')) }, ...said({ kind: 'code', text: '@Ada' }, { kind: 'link', url: '/', children: [text('@Ada')] }), { kind: 'code', text: '@Ada' }];
    expect(withMentions(around, people('Ada'))).toEqual({ text: around, mentioned: [] });
    expect(namesCalled(around)).toEqual([]);
  });

  it('calls also in bold words and in lists', () => {
    expect(withMentions([{ kind: 'list', start: null, entries: [said({ kind: 'strong', children: [text('@Ada')] })] }], people('Ada')).mentioned).toEqual(['id of Ada']);
  });

  it('calls no more people than a post may', () => {
    const names = Array.from({ length: MOST_MENTIONS + 5 }, (_, count) => `Person${count}`);
    expect(marked(names.map((name) => `@${name}`).join(' '), ...names).mentioned).toHaveLength(MOST_MENTIONS);
  });
});

describe('the names that a text might call', () => {
  it('are read with all words that could belong to them, with and without what stands behind', () => {
    expect(namesCalled(said(text('Ask @Ada Lovelace.'))).toSorted()).toEqual(['ada', 'ada lovelace', 'ada lovelace.']);
    expect(namesCalled(said(text('Nobody at all')))).toEqual([]);
  });

  it('are bounded, however many signs there are', () => expect(namesCalled(said(text('@a1 b2 c3 d4 e5 f6 '.repeat(2_000)))).length).toBeLessThanOrEqual(1_200));
});
