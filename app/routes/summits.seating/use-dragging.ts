import { type RefObject, useEffect, useRef } from 'react';
import type { SeatingPerson } from '#server/services/live/read-seating.ts';
import type { Carrying } from './use-carrying.ts';

/** What a list says of itself in the page, so that one pair of ears hears all that is dragged in it. */
export const draggedPerson = (accountId: string) => ({ draggable: true, 'data-person': accountId });
export const dropRoom = (roomId: string, isTaking: boolean) => (isTaking ? { 'data-room': roomId } : {});

const marked = (event: Event, mark: 'person' | 'room'): string | undefined => (event.target instanceof Element ? event.target.closest<HTMLElement>(`[data-${mark}]`)?.dataset[mark] : undefined);

/** Carries people by the pointer from list to list within an element. The keys do the same from the handles. */
export function useDragging(lists: RefObject<HTMLElement>, people: readonly SeatingPerson[], carrying: Carrying): void {
  const latest = useRef({ people, carrying });
  useEffect(() => {
    latest.current = { people, carrying };
  });
  useEffect(() => {
    const element = lists.current;
    if (!element) return;
    const start = (event: DragEvent) => {
      const person = latest.current.people.find(({ accountId }) => accountId === marked(event, 'person'));
      if (!person) return;
      event.dataTransfer?.setData('text/plain', person.name);
      latest.current.carrying.pickUp(person, 'pointer');
    };
    const over = (event: DragEvent) => {
      const room = marked(event, 'room');
      const { carried } = latest.current.carrying;
      if (room === undefined || carried?.by !== 'pointer') return;
      event.preventDefault();
      if (carried.target !== room) latest.current.carrying.over(room);
    };
    const drop = (event: DragEvent) => {
      const room = marked(event, 'room');
      if (room === undefined) return;
      event.preventDefault();
      latest.current.carrying.drop(room);
    };
    const end = () => latest.current.carrying.cancel();
    const ears = { dragstart: start, dragenter: over, dragover: over, drop, dragend: end } as const;
    for (const [name, ear] of Object.entries(ears)) element.addEventListener(name, ear as EventListener);
    return () => Object.entries(ears).forEach(([name, ear]) => element.removeEventListener(name, ear as EventListener));
  }, [lists]);
}
