import { describe, expect, it } from 'vitest';
import { aLiveEntry, liveAt, liveFacts } from '#test/support/live-facts.ts';
import { expectedEnd } from './expected-end.ts';
import { indexFacts } from './live-index.ts';
import { runSheet } from './run-sheet.ts';

const agenda = [aLiveEntry('panel', 'panel', 0, 40), aLiveEntry('breakouts', 'breakouts', 40, 80), aLiveEntry('break', 'break', 80, 100), aLiveEntry('plenary', 'plenary', 100, 130)];
const sheet = (runs: { agendaSessionId: string; startedAt: number; endsAt: number; endedAt: number | null }[], now: number) =>
  runSheet(indexFacts(liveFacts({ agenda, runs })), now).map(({ id, fromAt, untilAt, state }) => [id, (fromAt - liveAt(0)) / 60_000, (untilAt - liveAt(0)) / 60_000, state]);

describe('the run sheet', () => {
  it('is the agenda while nothing was started', () => {
    expect(sheet([], liveAt(-10)).map(([, from, until]) => [from, until])).toEqual([[0, 40], [40, 80], [80, 100], [100, 130]]);
  });

  it('shows when sessions began and ended in fact, and that the next begins late and the break takes the delay up', () => {
    const runs = [{ agendaSessionId: 'panel', startedAt: liveAt(2), endsAt: liveAt(40), endedAt: liveAt(44) }, { agendaSessionId: 'breakouts', startedAt: liveAt(45), endsAt: liveAt(85), endedAt: null }];
    expect(sheet(runs, liveAt(50))).toEqual([['panel', 2, 44, 'over'], ['breakouts', 45, 85, 'running'], ['break', 85, 100, 'to-come'], ['plenary', 100, 130, 'to-come']]);
  });

  it('moves what follows on while a session runs over its end', () => {
    const runs = [{ agendaSessionId: 'breakouts', startedAt: liveAt(45), endsAt: liveAt(85), endedAt: null }];
    expect(sheet(runs, liveAt(96) + 1).slice(1)).toEqual([['breakouts', 45, 97, 'running'], ['break', 97, 107, 'to-come'], ['plenary', 107, 130, 'to-come']]);
  });

  it('says since when a session runs over, and of none that ends in time', () => {
    const overSince = (endedAt: number | null, now: number) => runSheet(indexFacts(liveFacts({ agenda, runs: [{ agendaSessionId: 'breakouts', startedAt: liveAt(45), endsAt: liveAt(85), endedAt }] })), now).map((line) => line.overSince);
    expect(overSince(null, liveAt(96))).toEqual([undefined, liveAt(85), undefined, undefined]);
    expect(overSince(null, liveAt(80)).concat(overSince(liveAt(96), liveAt(97)))).toEqual(Array(8).fill(undefined));
  });

  it('takes what was passed by for to come again once an earlier one goes on', () => {
    const wrong = { agendaSessionId: 'plenary', startedAt: liveAt(42), endsAt: liveAt(130), endedAt: liveAt(43) };
    const runs = [wrong, { agendaSessionId: 'breakouts', startedAt: liveAt(43), endsAt: liveAt(80), endedAt: null }];
    expect(sheet(runs, liveAt(44)).map(([, , , state]) => state)).toEqual(['over', 'running', 'to-come', 'over']);
  });

  it('calls over what was passed by', () => {
    expect(sheet([{ agendaSessionId: 'break', startedAt: liveAt(80), endsAt: liveAt(100), endedAt: null }], liveAt(81)).map(([, , , state]) => state)).toEqual(['over', 'over', 'running', 'to-come']);
  });
});

describe('the end of a session that begins now', () => {
  const entry = { startsAt: liveAt(0), endsAt: liveAt(40) };
  it('is as planned when it begins about in time', () => {
    expect([-10, 0, 5, 20].map((minutes) => expectedEnd(entry, liveAt(minutes)))).toEqual(Array(4).fill(liveAt(40)));
  });

  it('leaves half of its time when it begins late', () => {
    expect(expectedEnd(entry, liveAt(30))).toBe(liveAt(50));
  });

  it('leaves all of its time on another occasion', () => {
    expect([-60, 200].map((minutes) => expectedEnd(entry, liveAt(minutes)))).toEqual([liveAt(-20), liveAt(240)]);
  });
});
