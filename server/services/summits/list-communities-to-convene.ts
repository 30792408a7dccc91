import { listConvenedCommunities } from '#db/repositories/community-members.ts';
import type { Actor } from '#domain/actor.ts';
import { forbidden } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';

export type ConvenedCommunity = { id: string; slug: string; name: string };

/** Lists the communities for which the actor may create a summit: those they convene, or all for a site administrator. Refuses when there is none. */
export async function listCommunitiesToConvene({ db }: Deps, actor: Actor): Promise<ConvenedCommunity[]> {
  const person = requirePerson(actor);
  const convened = await listConvenedCommunities(db, person.isSiteAdmin ? null : person.accountId);
  if (convened.length === 0) throw forbidden(t`Summits are created by the conveners of a community. Ask one of yours to create it, or to make you a convener.`);
  return convened;
}
