import { expect, it } from 'vitest';
import { suggestionWords } from './suggestion-words.ts';

const nothing = { added: '', removed: '', formats: [], blocks: [] };

it.each([
  ['Replace “issuing” by “re-assessing”', { added: 're-assessing', removed: 'issuing' }],
  ['Add “every year”', { added: ' every year' }],
  ['Take out “for volume”', { removed: 'for volume' }],
  ['Add a space', { added: ' ' }],
  ['Make “trust” bold', { formats: [{ mark: 'bold', isOn: true, words: 'trust' }] }],
  ['Make “trust” not a link', { formats: [{ mark: 'link', isOn: false, words: 'trust' }] }],
  ['Take out an image', { blocks: [{ change: 'removed' as const, type: 'image' }] }],
  ['Begin a paragraph here', { blocks: [{ change: 'split' as const, type: 'paragraph' }] }],
  ['Join this point to the one before', { blocks: [{ change: 'joined' as const, type: 'listItem' }] }],
  ['Make this a heading of level 2', { blocks: [{ change: 'kind' as const, type: 'paragraph', wanted: { type: 'heading', attributes: { level: 2 } } }] }],
  ['Change this callout', { blocks: [{ change: 'kind' as const, type: 'callout', wanted: { type: 'callout', attributes: { kind: 'decision' } } }] }],
  ['Add “So be it”; add a callout', { added: 'So be it', blocks: [{ change: 'added' as const, type: 'callout' }] }],
  ['Add “two lines”', { added: 'two lines', blocks: [{ change: 'split' as const, type: 'paragraph' }] }],
])('says %s', (said, suggestion) => {
  expect(suggestionWords({ ...nothing, ...suggestion })).toBe(said);
});

it('says the beginning of many words', () => {
  expect(suggestionWords({ ...nothing, added: 'word '.repeat(100) }).length).toBeLessThan(140);
});
