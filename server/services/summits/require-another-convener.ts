import type { DbOrTx } from '#db/client.ts';
import { countCommunityConveners } from '#db/repositories/community-members.ts';
import { countRoles, type ParticipationRow } from '#db/repositories/participations.ts';
import { conflict } from '#domain/refusal.ts';

/**
 * Refuses to let the last convener of a summit go, be removed or lose the role, unless the community has conveners, who
 * can prepare it too. Ask within a transaction that holds the summit's row, or two could go at once.
 */
export async function requireAnotherConvener(tx: DbOrTx, summit: { id: string; communityId: string }, place: ParticipationRow | null): Promise<void> {
  if (place?.role !== 'convener' || place.state !== 'registered') return;
  const { convener } = await countRoles(tx, summit.id);
  if (convener > 1 || (await countCommunityConveners(tx, summit.communityId)) > 0) return;
  throw conflict('last-convener', 'This is the last convener, and the community has none who could take over. Make somebody else a convener first; nothing was changed.');
}
