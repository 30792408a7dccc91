import { describe, expect, it } from 'vitest';
import type { AgendaSessionKind } from '../agenda/agenda-session.ts';
import { floorAtHand, floorShown } from './floor-at-hand.ts';
import type { RunLine } from './views/entry-types.ts';

const line = (id: string, kind: AgendaSessionKind, state: RunLine['state']): RunLine => ({ id, slug: id, kind, title: id, place: '', startsAt: 0, endsAt: 1, fromAt: 0, untilAt: 1, state, takesAnonymous: false });

describe('the session to which questions from the floor go', () => {
  it.each(['panel', 'plenary', 'strategic-discussion', 'perspectives'] as const)('is the one that runs where it is a %s', (kind) => {
    expect(floorAtHand([line('before', 'panel', 'over'), line('now', kind, 'running'), line('next', 'plenary', 'to-come')])?.id).toBe('now');
  });

  it.each(['breakouts', 'break'] as const)('is the next that hears questions while there are %s', (kind) => {
    const agenda = [line('panel', 'panel', 'over'), line('now', kind, 'running'), line('coffee', 'break', 'to-come'), line('rooms', 'breakouts', 'to-come'), line('plenary', 'plenary', 'to-come'), line('later', 'panel', 'to-come')];
    expect(floorAtHand(agenda)?.id).toBe('plenary');
  });

  it('is the first that is to come before the day begins', () => {
    expect(floorAtHand([line('rooms', 'breakouts', 'to-come'), line('panel', 'panel', 'to-come')])?.id).toBe('panel');
  });

  it('is none once all are over, and none where none hears questions', () => {
    expect(floorAtHand([line('panel', 'panel', 'over'), line('rooms', 'breakouts', 'running')])).toBeNull();
    expect(floorAtHand([line('rooms', 'breakouts', 'to-come')])).toBeNull();
  });

  it('stays on screens once it is over, until another is at hand', () => {
    expect(floorShown([line('panel', 'panel', 'over'), line('plenary', 'plenary', 'over'), line('rooms', 'breakouts', 'running')])?.id).toBe('plenary');
    expect(floorShown([line('panel', 'panel', 'over'), line('plenary', 'plenary', 'to-come')])?.id).toBe('plenary');
    expect(floorShown([])).toBeNull();
  });
});
