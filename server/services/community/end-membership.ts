import type { DbOrTx } from '#db/client.ts';
import { deleteMember } from '#db/repositories/community-members.ts';
import { deleteCredentialAuthorsOf } from '#db/repositories/credentials.ts';
import { deletePointsOf } from '#db/repositories/question-points.ts';

/** Ends a membership: points on open questions go back, and the person writes its credentials no more. Ask it while the community is held. */
export async function endMembership(tx: DbOrTx, communityId: string, accountId: string): Promise<void> {
  await deletePointsOf(tx, communityId, accountId);
  await deleteCredentialAuthorsOf(tx, communityId, accountId);
  await deleteMember(tx, communityId, accountId);
}
