import type { DbOrTx } from '#db/client.ts';
import { countCommunityConveners, type MemberRow } from '#db/repositories/community-members.ts';
import { conflict } from '#domain/refusal.ts';

/** Refuses with `last-convener` when nobody would be left to lead the community. Ask it while the community is held. */
export async function requireAnotherLeader(tx: DbOrTx, member: MemberRow): Promise<void> {
  if (member.role !== 'convener' || (await countCommunityConveners(tx, member.communityId)) > 1) return;
  throw conflict('last-convener', 'This is the last convener of the community. Make somebody else a convener first; nothing was changed.');
}
