import type { MeEntry } from '#domain/live/views/entry-types.ts';
import type { ShownRoom } from './room-context.ts';

type Seat = NonNullable<MeEntry['seat']>;
/** Where somebody belongs who has this page open; "here" also while all may work in any room, and for who facilitates. */
export type WhereIAm = { kind: 'here' | 'out' | 'none' } | { kind: 'moved' | 'elsewhere'; seat: Seat };

type Given = Pick<ShownRoom, 'me'> & {
  room: Pick<ShownRoom['room'], 'id' | 'agendaSessionId' | 'isOpenToAll'>;
  standing: Pick<ShownRoom['standing'], 'isSeatedHere' | 'isInUse' | 'facilitates' | 'mayTakeSeat'>;
  /** They had a seat here while the page was open. */
  wasHere: boolean;
};

export function whereIAm({ me, room, standing, wasHere }: Given): WhereIAm {
  const { isSeatedHere, isInUse, facilitates, mayTakeSeat } = standing;
  if (isSeatedHere) return { kind: 'here' };
  const seat = me?.seat?.agendaSessionId === room.agendaSessionId && me.seat.id !== room.id ? me.seat : null;
  if (wasHere) return seat ? { kind: 'moved', seat } : { kind: 'out' };
  if (facilitates || (!isInUse && !mayTakeSeat) || (room.isOpenToAll && !mayTakeSeat)) return { kind: 'here' };
  return seat ? { kind: 'elsewhere', seat } : { kind: 'none' };
}
