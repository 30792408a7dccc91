import type { MeEntry, RoomEntry, RoomPerson } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';

/** What somebody is in a room and may do there, as far as it shows buttons; the server decides. */
export type RoomStanding = {
  isSeatedHere: boolean;
  /** People work in the room, or finish their sentences. */
  isInUse: boolean;
  /** Raises a hand, asks for help, says who writes, ticks what is ready. */
  works: boolean;
  /** Gives the word. */
  runs: boolean;
  facilitates: boolean;
  /** Why this person cannot write a message just now; null for who can. */
  silence: string | null;
  mayTakeSeat: boolean;
};

type Given = { room: Pick<RoomEntry, 'state' | 'isChatMuted' | 'isChoiceOpen' | 'isOpenToAll' | 'capacity'>; people: readonly RoomPerson[]; me: Pick<MeEntry, 'accountId' | 'isMuted'> | null; facilitates: boolean };

export function roomStanding({ room, people, me, facilitates }: Given): RoomStanding {
  const own = people.find(({ accountId }) => accountId === me?.accountId);
  const isSeatedHere = own?.isSeated ?? false;
  const isInUse = room.state === 'open' || room.state === 'closing';
  const works = isInUse && (facilitates || isSeatedHere || room.isOpenToAll);
  const isFree = people.filter(({ isSeated }) => isSeated).length < room.capacity;
  return {
    isSeatedHere,
    isInUse,
    works,
    runs: facilitates || Boolean(own?.isScribe && (own.isSeated || room.isOpenToAll)),
    facilitates,
    silence: facilitates ? null : silenceOf({ room, me, works, isInUse }),
    mayTakeSeat: me !== null && !isSeatedHere && room.isChoiceOpen && isFree && (room.state === 'open' || room.state === 'planned'),
  };
}

function silenceOf({ room, me, works, isInUse }: Pick<Given, 'room' | 'me'> & Pick<RoomStanding, 'works' | 'isInUse'>): string | null {
  if (room.state === 'planned') return t`The chat opens with the room.`;
  if (!isInUse) return t`The room is closed. Its chat can be read here.`;
  if (!works) return t`Who sits in this room can write here; you can read along.`;
  if (room.isChatMuted) return t`A facilitator has muted this chat. You can read it; the notes stay open for writing.`;
  return me?.isMuted ? t`A facilitator has muted your messages. You can read the chat and write in the notes.` : null;
}
