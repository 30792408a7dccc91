import { expect, it } from 'vitest';
import { whomToTell } from './whom-to-tell.ts';

it('tells each person once of a post: a mention before an answer, and an answer before what they follow', () => {
  expect(whomToTell({ mentioned: ['ada', 'ada'], answered: ['ada'], followers: ['ada', 'ben', 'ben'] }, 'post')).toEqual([
    { kind: 'mention', to: ['ada'] },
    { kind: 'reply', to: [] },
    { kind: 'post', to: ['ben'] },
  ]);
  expect(whomToTell({ mentioned: [], answered: ['ben'], followers: ['ben', 'cid'] }, 'topic')).toEqual([
    { kind: 'mention', to: [] },
    { kind: 'reply', to: ['ben'] },
    { kind: 'topic', to: ['cid'] },
  ]);
});
