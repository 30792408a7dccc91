import type { DbOrTx } from '#db/client.ts';
import { countCommunityConveners, type MemberRow } from '#db/repositories/community-members.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';

/** Whether only one person leads a community. Ask it while the community is held, or two could go at once. */
export const hasOneLeader = async (tx: DbOrTx, communityId: string): Promise<boolean> => (await countCommunityConveners(tx, communityId)) <= 1;

/** Refuses with `last-convener` when nobody would be left to lead the community. Ask it while the community is held. */
export async function requireAnotherLeader(tx: DbOrTx, member: MemberRow): Promise<void> {
  if (member.role !== 'convener' || !(await hasOneLeader(tx, member.communityId))) return;
  throw conflict('last-convener', t`This is the last convener of the community. Make somebody else a convener first; nothing was changed.`);
}
