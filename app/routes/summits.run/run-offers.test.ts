import { describe, expect, it } from 'vitest';
import type { RunLine } from '#domain/live/views/entry-types.ts';
import { offersFor } from './run-offers.ts';

const line = (id: string, state: RunLine['state'], given: Partial<RunLine> = {}): RunLine => ({ id, slug: id, kind: 'panel', title: id, place: '', startsAt: 0, endsAt: 1, fromAt: 0, untilAt: 9, state, takesAnonymous: false, ...given });
const offered = (lines: readonly RunLine[], id: string) => lines.filter((each) => each.id === id).flatMap((each) => offersFor(each, { lines, plannedRooms: null }).map(({ label, act, asks }) => [label, act.kind, asks]));

describe('what can be done with a session of the run sheet', () => {
  const lines = [line('panel', 'over'), line('talk', 'over', { wasSkipped: true }), line('rooms', 'running', { kind: 'breakouts' }), line('plenary', 'to-come'), line('end', 'to-come')];

  it('is one press for the next, and asked twice for what ends a session out of turn', () => {
    expect(offered(lines, 'plenary')).toEqual([['Next', 'start-session', undefined]]);
    expect(offered(lines, 'end')).toEqual([['Start', 'start-session', 'Start “end” out of turn? “rooms” ends now.']]);
    expect(offered(lines, 'rooms')).toEqual([
      ['Extend 5 min', 'extend-session', undefined],
      ['End', 'end-session', 'End “rooms” now? Its rooms close softly.'],
    ]);
  });

  it('mends a wrong press: what is over goes on, what was passed by is started', () => {
    expect(offered(lines, 'panel')).toEqual([['Go on', 'start-session', 'Go back to “panel” out of turn? “rooms” ends now.']]);
    expect(offered(lines, 'talk')).toEqual([['Start', 'start-session', 'Go back to “talk” out of turn? “rooms” ends now.']]);
    const ended = lines.map((each) => (each.state === 'running' ? { ...each, state: 'over' as const } : each));
    expect(offered(ended, 'rooms')).toEqual([['Go on', 'start-session', undefined]]);
  });

  it('carries the end that was seen when more time is given', () => {
    expect(offersFor(lines[2] ?? line('', 'running'), { lines, plannedRooms: null })[0]?.act).toMatchObject({ minutes: 5, until: 9 });
  });
});
