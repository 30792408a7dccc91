import type { CommunityRow } from '#db/repositories/communities.ts';
import type { Facts } from '#domain/permissions.ts';

/** What the rules need to know of how people become members of a community. */
export const joinFacts = ({ joinPolicy }: CommunityRow): Facts => ({ isOpenToJoin: joinPolicy === 'open', isOnRequest: joinPolicy === 'request' });
