import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { t } from '#domain/words/t.ts';
import type { SeatingPerson, SeatingRoom, SeatingView } from '#server/services/live/read-seating.ts';
import { useAct } from '#app/live/live-summit.tsx';
import type { Chosen } from './use-chosen.ts';

type Carried = { by: 'pointer' | 'keys'; grip: string; people: readonly (readonly [accountId: string, fromRoomId: string])[]; words: string; target: string | null };

export type Carrying = {
  carried: Carried | null;
  /** What just happened, to be spoken; a refusal is one too. */
  told: { words: string; isRefusal: boolean };
  pickUp: (person: SeatingPerson, by: Carried['by']) => void;
  over: (roomId: string | null) => void;
  /** Puts who is carried down in a room, or where the keys stand. */
  drop: (roomId?: string) => void;
  cancel: () => void;
  press: (event: KeyboardEvent) => void;
};

const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
const isTaking = ({ state }: SeatingRoom): boolean => state === 'planned' || state === 'open';

/** Carries people from room to room: by a pointer, or by keys, which pick up, walk through the rooms, put down and leave it. Whoever is ticked comes along. */
export function useCarrying({ rooms, people, entry }: SeatingView, chosen: Chosen): Carrying {
  const act = useAct();
  const [carried, setCarried] = useState<Carried | null>(null);
  const [told, setTold] = useState({ words: '', isRefusal: false });
  const gripRef = useFocusAfterMove(people);
  const say = (words: string, isRefusal = false) => setTold({ words, isRefusal });
  const open = rooms.filter(isTaking);
  const nameOf = (roomId: string) => rooms.filter(({ id }) => id === roomId).map(({ number, focus, capacity }) => t`Room ${number}, ${focus}, ${people.filter((person) => person.roomId === roomId).length} of ${capacity} seats taken`)[0] ?? '';

  const cancel = () => {
    if (carried?.by === 'keys') say(t`${carried.words} stays.`);
    setCarried(null);
  };
  const drop = (roomId = carried?.target ?? undefined): void => {
    if (!carried) return;
    setCarried(null);
    if (roomId === undefined || carried.people.every(([, from]) => from === roomId)) return say(t`${carried.words} stays.`);
    gripRef.current = carried.grip;
    const { people: moved, words } = carried;
    void act({ kind: 'move', agendaSessionId: entry.id, accountIds: moved.map(([accountId]) => accountId), fromRoomIds: moved.map(([, from]) => from), roomId }).then((answer) => {
      if (!answer.ok) return say(answer.refusal.message, true);
      chosen.clear();
      say(t`${words} moved to ${nameOf(roomId)}.`);
    });
  };
  return {
    carried,
    told,
    pickUp: (person, by) => {
      const group = chosen.seen.has(person.accountId) ? [...chosen.seen] : [[person.accountId, person.roomId ?? ''] as const];
      const words = group.length > 1 ? t`${group.length} people` : person.name;
      setCarried({ by, grip: person.accountId, people: group, words, target: person.roomId });
      if (by === 'keys') say(t`${words} picked up. Arrow keys choose a room, Enter puts down, Escape leaves it.`);
    },
    over: (target) => setCarried((before) => before && { ...before, target }),
    drop,
    cancel,
    press: (event) => {
      if (carried?.by !== 'keys') return;
      const step = steps[event.key];
      if (event.key === 'Escape') cancel();
      if (event.key === 'Escape' || step !== undefined) event.preventDefault();
      if (step === undefined || open.length === 0) return;
      const at = open.findIndex(({ id }) => id === carried.target);
      const target = open[at < 0 ? (step > 0 ? 0 : open.length - 1) : (at + step + open.length) % open.length];
      if (!target) return;
      setCarried({ ...carried, target: target.id });
      document.getElementById(`seats-${target.id}`)?.scrollIntoView({ block: 'nearest' });
      say(nameOf(target.id));
    },
  };
}

/** A person who was moved stands in another list by then; the focus goes along with them. */
function useFocusAfterMove(people: readonly SeatingPerson[]) {
  const gripRef = useRef<string | null>(null);
  useEffect(() => {
    if (gripRef.current === null) return;
    const moved = document.getElementById(`grip-${gripRef.current}`);
    const focused = document.activeElement;
    // Still on the handle: the seats were read, but not moved yet.
    if (focused === moved) return;
    if (focused === document.body) moved?.focus();
    gripRef.current = null;
  }, [people]);
  return gripRef;
}
