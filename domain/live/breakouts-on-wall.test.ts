import { describe, expect, it } from 'vitest';
import { aLiveEntry, aLiveRoom, liveAt, liveFacts } from '#test/support/live-facts.ts';
import { breakoutsOnWall, roomOnWall } from './breakouts-on-wall.ts';
import type { LiveRun } from './live-facts.ts';
import { indexFacts } from './live-index.ts';

const agenda = [aLiveEntry('one', 'breakouts', 0, 60), aLiveEntry('plenary', 'plenary', 60, 90), aLiveEntry('pause', 'break', 90, 100), aLiveEntry('two', 'breakouts', 100, 160), aLiveEntry('close', 'plenary', 160, 180)];
const run = (agendaSessionId: string, from: number, until: number | null): LiveRun => ({ agendaSessionId, startedAt: liveAt(from), endsAt: liveAt(from + 60), endedAt: until === null ? null : liveAt(until) });
const onWall = (runs: LiveRun[], rooms = [aLiveRoom(1, { agendaSessionId: 'one', state: 'closed' }), aLiveRoom(2, { agendaSessionId: 'two', state: 'planned' })]) => breakoutsOnWall(indexFacts(liveFacts({ agenda, runs, rooms })));

describe('the rooms on the wall of the hall', () => {
  it('are those that come first, those that people are in, and once all are together again those that they came from', () => {
    expect(onWall([])).toBe('one');
    expect(onWall([run('one', 0, null)])).toBe('one');
    expect(onWall([run('one', 0, 60), run('plenary', 60, null)])).toBe('one');
    expect(onWall([run('one', 0, 60), run('plenary', 60, 90), run('pause', 90, null)])).toBe('two');
    expect(onWall([run('one', 0, 60), run('two', 100, 160), run('close', 160, null)])).toBe('two');
  });

  it('stay once nothing comes any more', () => {
    expect(onWall([run('one', 0, 60), run('two', 100, 160), run('close', 160, 180)])).toBe('two');
  });

  it('are those that people are still in, though all should be together', () => {
    expect(onWall([run('one', 0, 60), run('two', 100, 160), run('close', 160, null)], [aLiveRoom(1, { agendaSessionId: 'one', state: 'open' })])).toBe('one');
  });
});

it('the room put up last is the one on the wall', () => {
  expect(roomOnWall([aLiveRoom(1, { shownAt: liveAt(1) }), aLiveRoom(2, { shownAt: liveAt(2) }), aLiveRoom(3)])?.number).toBe(2);
  expect(roomOnWall([aLiveRoom(1)])).toBeNull();
});
