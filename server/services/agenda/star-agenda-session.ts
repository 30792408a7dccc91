import { deleteStar, insertStar } from '#db/repositories/stars.ts';
import type { Actor } from '#domain/actor.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { openSummit } from '../summits/open-summit.ts';

/** Puts a session into the actor's own schedule, or takes it out; guests too. Refuses visitors, and sessions the agenda has no longer. */
export async function starAgendaSession({ db, now }: Deps, actor: Actor, slug: string, star: { agendaSessionId: string; isStarred: boolean }): Promise<void> {
  const { summit } = await openSummit(db, actor, slug, 'agenda.star');
  const { accountId } = requirePerson(actor);
  const { agendaSessionId, isStarred } = star;
  await (isStarred ? insertStar(db, summit.id, { accountId, agendaSessionId, createdAt: now() }) : deleteStar(db, accountId, agendaSessionId));
}
