import { MINUTE_MS } from './clock.ts';

/** When somebody last looked, and since when things are new to them. */
export type Visit = { freshSince: Date; seenAt: Date };

/** Whoever has not looked for this long comes anew when they look again; a reload within it clears no marks. */
export const VISIT_ENDS_AFTER_MS = 30 * MINUTE_MS;
/** A visit that goes on is noted once in this time, not with each page. */
const NOTED_AGAIN_AFTER_MS = MINUTE_MS;

/** What a look at this moment makes of the visit before: new is what came since it ended. To who never came nothing is new. */
export function visitAt(before: Visit | null, now: Date): { visit: Visit; isToBeNoted: boolean } {
  if (before === null) return { visit: { freshSince: now, seenAt: now }, isToBeNoted: true };
  const away = now.getTime() - before.seenAt.getTime();
  if (away >= VISIT_ENDS_AFTER_MS) return { visit: { freshSince: before.seenAt, seenAt: now }, isToBeNoted: true };
  return { visit: { freshSince: before.freshSince, seenAt: now }, isToBeNoted: away >= NOTED_AGAIN_AFTER_MS };
}
