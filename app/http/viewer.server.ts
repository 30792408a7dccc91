import type { Actor } from '#domain/actor.ts';
import type { Viewer } from '#app/shell/viewer.ts';

/** What the pages may know of who asks: no address. */
export const viewerOf = (actor: Actor): Viewer | null => {
  if (actor.kind === 'visitor') return null;
  const { accountId, name, perspective, educatorRole, isGuest, isSiteAdmin } = actor;
  return { accountId, name, perspective, educatorRole, isGuest, isSiteAdmin };
};
