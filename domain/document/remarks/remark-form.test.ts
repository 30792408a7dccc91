import { describe, expect, it } from 'vitest';
import { Doc, createRelativePositionFromTypeIndex } from 'yjs';
import { createId } from '#domain/ids.ts';
import { writeAnchorPoint } from './anchor-point.ts';
import { remarkActSchema } from './remark-form.ts';

const text = new Doc().getText('text');
text.insert(0, 'Trust');
const point = writeAnchorPoint(createRelativePositionFromTypeIndex(text, 1));
const draft = { intent: 'add', text: 'Whose trust?', quote: 'Trust', start: point, end: point };
const slipsOf = (form: object) => remarkActSchema.safeParse(form).error?.issues.map(({ path }) => path.join('.'));

describe('a remark as it is sent', () => {
  it('holds trimmed words, a quote cut to its length, and nobody mentioned unless somebody is', () => {
    expect(remarkActSchema.parse({ ...draft, text: '  Whose trust?\n', quote: 'x'.repeat(600) })).toEqual({ ...draft, mentions: [], quote: 'x'.repeat(500) });
  });

  it.each([
    ['no words', { text: '  ' }, ['text']],
    ['too many words', { text: 'x'.repeat(4_001) }, ['text']],
    ['no quote', { quote: ' ' }, ['quote']],
    ['an anchor that is none', { start: 'nowhere' }, ['start']],
    ['a mention that names nobody', { mentions: ['Ada'] }, ['mentions.0']],
    ['more mentions than a remark has', { mentions: Array.from({ length: 51 }, createId) }, ['mentions']],
  ])('is refused with %s', (_what, change, slips) => {
    expect(slipsOf({ ...draft, ...change })).toEqual(slips);
  });

  it('names the thread that it answers, resolves or opens again', () => {
    const threadId = createId();
    expect(slipsOf({ intent: 'answer', threadId, text: 'Ours.' })).toBeUndefined();
    expect(slipsOf({ intent: 'resolve', threadId })).toBeUndefined();
    expect(slipsOf({ intent: 'reopen', threadId: 'x' })).toEqual(['threadId']);
  });
});
