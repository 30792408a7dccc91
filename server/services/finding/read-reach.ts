import { listPlacesOf } from '#db/repositories/finding.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { realms } from '#domain/finding/findable.ts';
import { can, nobody } from '#domain/permissions.ts';
import { standingOnSite, standingWith } from '../standing.ts';

/** What somebody may find: the realms they may read, as `domain/permissions.ts` has it for each place they have; null for who may read all. */
export async function readReach(db: DbOrTx, actor: Actor): Promise<string[] | null> {
  const standing = standingOnSite(actor);
  if (can(standing, 'site.administer')) return null;
  const open = [...(can(nobody, 'community.read') ? [realms.public] : []), ...(can(standing, 'person.read', { isListed: true }) ? [realms.people] : [])];
  if (actor.kind === 'visitor') return open;
  const { memberships, places } = await listPlacesOf(db, actor.accountId);
  return [
    ...open,
    ...memberships.flatMap(({ communityId, role, restriction }) => ((['credential.read', 'topic.read'] as const).every((act) => can({ ...standing, community: role, restriction }, act)) ? [realms.membersOf(communityId)] : [])),
    ...places.flatMap(({ summitId, ...place }) => {
      const there = standingWith(actor, place);
      return [...(can(there, 'roomNotes.read') ? [realms.participantsOf(summitId)] : []), ...(can(there, 'summit.read') ? [realms.facilitatorsOf(summitId)] : [])];
    }),
  ];
}
