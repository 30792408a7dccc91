import type { DbOrTx } from '#db/client.ts';
import type { CommunityRow } from '#db/repositories/communities.ts';
import { insertMember, type MemberRow } from '#db/repositories/community-members.ts';
import { deleteRequest } from '#db/repositories/community-requests.ts';
import type { Deps } from '../deps.ts';
import { announce } from '../webhooks/announce.ts';

/** Makes somebody a member of a community, with whatever they asked for there done; who is one already stays as they are. Webhooks are told that somebody came, and not who: that is for members. */
export async function becomeMember(deps: Deps, tx: DbOrTx, { id, slug, name }: CommunityRow, member: Pick<MemberRow, 'accountId' | 'perspective' | 'educatorRole'>): Promise<void> {
  const isNew = await insertMember(tx, { ...member, communityId: id, role: 'participant', joinedAt: deps.now() });
  await deleteRequest(tx, id, member.accountId);
  if (isNew) await announce(deps, tx, id, { kind: 'member.joined', id, title: name, path: `/communities/${slug}` });
}
