import { describe, expect, it } from 'vitest';
import { pollAtHand } from './poll-at-hand.ts';
import type { PollEntry, RunLine } from './views/entry-types.ts';

const line = (id: string, state: RunLine['state']): RunLine => ({ id, slug: id, kind: 'panel', title: id, place: '', startsAt: 0, endsAt: 1, fromAt: 0, untilAt: 1, state, takesAnonymous: false });
const poll = (id: string, at: number, given: Partial<PollEntry> = {}): PollEntry => ({ id, agendaSessionId: 'now', question: id, kind: 'scale', choices: [], isAnonymous: true, state: 'closed', isShown: false, at, votes: 0, result: null, ...given });
const agenda = [line('before', 'over'), line('now', 'running')];

describe('the poll that screens show', () => {
  it('is the one that is open, whichever was shown before', () => {
    expect(pollAtHand([poll('shown', 3, { isShown: true }), poll('open', 1, { state: 'open' })], agenda)?.id).toBe('open');
  });

  it('is the newest of the running session whose result is shown once none is open', () => {
    const polls = [poll('first', 1, { isShown: true }), poll('second', 2, { isShown: true }), poll('kept back', 3)];
    expect(pollAtHand(polls, agenda)?.id).toBe('second');
  });

  it('is none once its session is over', () => {
    expect(pollAtHand([poll('old', 1, { agendaSessionId: 'before', isShown: true })], agenda)).toBeNull();
    expect(pollAtHand([], agenda)).toBeNull();
  });
});
