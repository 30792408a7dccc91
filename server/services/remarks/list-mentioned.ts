import type { DbOrTx } from '#db/client.ts';
import { listMembersAmong } from '#db/repositories/community-members.ts';
import { listTakingPart } from '#db/repositories/remarks.ts';
import type { OpenedPlace } from '../documents/open-place.ts';

/** Those of these accounts that can be called by name in a text: who takes part in its summit, or belongs to the community of the credential. */
export const listMentioned = (db: DbOrTx, place: OpenedPlace['place'], accountIds: readonly string[]): Promise<string[]> =>
  place.kind === 'credential' ? listMembersAmong(db, place.credential.communityId, accountIds) : listTakingPart(db, place.summit.id, accountIds);
