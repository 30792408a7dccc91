import { describe, expect, it } from 'vitest';
import { boardHeadline } from './board-headline.ts';
import type { BoardRoom, RunLine } from './views/entry-types.ts';

const line = (id: string, kind: RunLine['kind'], state: RunLine['state']): RunLine => ({ id, slug: id, kind, title: id, place: '', startsAt: 0, endsAt: 1, fromAt: 0, untilAt: 1, state, takesAnonymous: false });
const room = (number: number, state: BoardRoom['state']): BoardRoom => ({
  ...{ id: `r${number}`, slug: `r${number}`, number, focus: 'Trust', agendaSessionId: 'breakouts', state, openedAt: 0, endsAt: null, closesAt: null, capacity: 8 },
  people: [{ accountId: 'a', name: 'Ada', speaksAs: 'coach', isHere: true, isPinned: false, isMuted: false, spokenMs: 0, turns: 0, messages: 0 }],
  ...{ guests: [], activity: null, prompts: [], hands: 0, help: null, lastMessage: null, reports: [], hidden: [], facilitator: null, isChatMuted: false },
});
const breakouts = { id: 'breakouts', title: 'Breakouts I', isChoiceOpen: false };
const agenda = [line('panel', 'panel', 'running'), line('breakouts', 'breakouts', 'to-come'), line('plenary', 'plenary', 'to-come')];
const seen = { agenda, breakouts, waiting: 0, mayPlan: true };

describe('the headline of the board', () => {
  it('offers to open the rooms while all are planned', () => {
    const headline = boardHeadline({ ...seen, rooms: [room(1, 'planned'), room(2, 'planned')], waiting: 3 }, 0, null);
    expect(headline).toEqual({ title: '“Breakouts I” is next', evidence: '2 rooms are planned. 2 people have a seat, 3 here have none.', next: { kind: 'open', agendaSessionId: 'breakouts', count: 2 } });
  });

  it('offers to seat who waits when all is well in the rooms', () => {
    const headline = boardHeadline({ ...seen, rooms: [room(1, 'open')], waiting: 4 }, 0, null);
    expect(headline).toMatchObject({ title: '4 people wait in the lobby', next: { kind: 'seat', count: 4 } });
  });

  it('says that rooms are closing, and after that what starts next', () => {
    expect(boardHeadline({ ...seen, rooms: [room(1, 'closing'), room(2, 'closed')] }, 0, null)).toMatchObject({ title: 'The rooms are closing', next: null });
    expect(boardHeadline({ ...seen, rooms: [room(1, 'closed')] }, 0, null)).toMatchObject({ title: 'All rooms are closed', next: { kind: 'start', line: { id: 'plenary' } } });
  });

  it('teaches what to do where there are no rooms or no breakouts', () => {
    expect(boardHeadline({ ...seen, rooms: [] }, 0, null).next).toEqual({ kind: 'plan' });
    expect(boardHeadline({ agenda: [line('talk', 'panel', 'to-come')], breakouts: null, rooms: [], waiting: 0, mayPlan: true }, 0, null)).toMatchObject({ title: 'There are no breakouts', next: { kind: 'start' } });
  });

  it('sends nobody to plan rooms who may not', () => {
    expect(boardHeadline({ ...seen, rooms: [], mayPlan: false }, 0, null)).toEqual({ title: '“Breakouts I” has no rooms yet', evidence: 'A convener plans them; then people can be seated and the rooms opened from here.', next: null });
    expect(boardHeadline({ agenda: [], breakouts: null, rooms: [], waiting: 0, mayPlan: false }, 0, null).evidence).toContain('A convener adds a session');
  });
});
