import type { MeEntry } from '#domain/live/views/entry-types.ts';
import type { ShownRoom } from './room-context.ts';

type Seat = NonNullable<MeEntry['seat']>;
/** Where somebody belongs who has this page open; "here" also for who facilitates, "open" where they may work without the seat that they can take. */
export type WhereIAm = { kind: 'here' | 'out' | 'open' | 'none' } | { kind: 'moved' | 'elsewhere'; seat: Seat };

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
  if (facilitates || (!isInUse && !mayTakeSeat)) return { kind: 'here' };
  if (seat) return { kind: 'elsewhere', seat };
  if (isInUse && room.isOpenToAll) return { kind: mayTakeSeat ? 'open' : 'here' };
  return { kind: 'none' };
}
