import type { DbOrTx } from '#db/client.ts';
import { countCommunityConveners } from '#db/repositories/community-members.ts';
import { countRoles, type ParticipationRow } from '#db/repositories/participations.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';

type Convened = { id: string; communityId: string };

/** Whether one convener alone can prepare the summit: it has no other, and the community has none either. Ask it while the summit is held. */
export async function hasOneConvener(tx: DbOrTx, summit: Convened): Promise<boolean> {
  const { convener } = await countRoles(tx, summit.id);
  return convener <= 1 && (await countCommunityConveners(tx, summit.communityId)) === 0;
}

/**
 * Refuses to let the last convener of a summit go, be removed or lose the role, unless the community has conveners, who
 * can prepare it too. Ask within a transaction that holds the summit's row, or two could go at once.
 */
export async function requireAnotherConvener(tx: DbOrTx, summit: Convened, place: ParticipationRow | null): Promise<void> {
  if (place?.role !== 'convener' || place.state !== 'registered' || !(await hasOneConvener(tx, summit))) return;
  throw conflict('last-convener', t`This is the last convener, and the community has none who could take over. Make somebody else a convener first; nothing was changed.`);
}
