import { updateCalendarRevision } from '#db/repositories/accounts.ts';
import type { Actor } from '#domain/actor.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { openSummit } from '../summits/open-summit.ts';

/** Gives the actor's personal calendars new addresses, of all summits at once; the old ones stop working. Refuses visitors and drafts. */
export async function renewCalendarAddress({ db }: Deps, actor: Actor, slug: string): Promise<void> {
  await openSummit(db, actor, slug, 'agenda.star');
  await updateCalendarRevision(db, requirePerson(actor).accountId);
}
