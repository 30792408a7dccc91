import { describe, expect, it } from 'vitest';
import { eventKinds, eventWords, TEST_KIND } from './event-kinds.ts';
import { webhookMessage } from './webhook-message.ts';

const community = { id: 'c1', slug: 'field', name: 'Field of practice' };
const given = { kind: 'post.written', id: 't1', title: 'Who pays?', path: '/communities/field/topics/4#post-3', more: { number: 3 }, community, origin: 'https://plenary.example', at: new Date('2026-03-02T15:00:00Z') } as const;

describe('a message to another program', () => {
  it('says what happened, when, about what and where, and of which community', () => {
    expect(JSON.parse(webhookMessage(given))).toEqual({
      type: 'post.written',
      timestamp: '2026-03-02T15:00:00.000Z',
      data: { id: 't1', title: 'Who pays?', url: 'https://plenary.example/communities/field/topics/4#post-3', number: 3, community: { id: 'c1', name: 'Field of practice', url: 'https://plenary.example/communities/field' } },
    });
  });

  it('is one line', () => {
    expect(webhookMessage({ ...given, title: 'Two\nlines' })).not.toContain('\n');
  });
});

describe('kinds of events', () => {
  it('are named by thing and act, as the specification advises, and each in words of its own', () => {
    for (const kind of [...eventKinds, TEST_KIND]) expect(kind).toMatch(/^[a-z]+\.[a-z]+$/);
    const words = [...eventKinds, TEST_KIND].map((kind) => eventWords(kind as (typeof eventKinds)[number]));
    expect(new Set(words).size).toBe(words.length);
  });
});
