import type { Actor } from '#domain/actor.ts';
import type { Viewer } from '#app/shell/viewer.ts';

/** What the pages may know of who asks: no address, no id. */
export const viewerOf = (actor: Actor): Viewer | null => {
  if (actor.kind === 'visitor') return null;
  const { name, perspective, educatorRole, isGuest, isSiteAdmin } = actor;
  return { name, perspective, educatorRole, isGuest, isSiteAdmin };
};
