import type { Door } from '#domain/joining.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';

const sentences = (): Record<Exclude<Door, 'open' | 'full'>, string> => ({
  closed: t`Registration has closed. Ask the convener if you still want to come; nothing you entered is lost.`,
  over: t`This summit is over. Its page tells what came of it.`,
  'not-yet': t`This summit is not open yet. The code will work as soon as it is published.`,
});

/** Refuses with `conflict` when nobody can come in now; says whether a place is free or there is one in the waiting list. */
export function requireOpenDoor(door: Door): 'open' | 'full' {
  if (door === 'open' || door === 'full') return door;
  throw conflict(`door-${door}`, sentences()[door]);
}
