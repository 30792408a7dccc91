import { findParticipation, updateParticipation } from '#db/repositories/participations.ts';
import type { Actor } from '#domain/actor.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { tellSummit } from '../tell-summit.ts';
import { openSummit } from '../summits/open-summit.ts';

/** Notes that a registered person is here; noting it twice keeps the first time. For facilitators. Refuses with `not-registered`. */
export const checkIn = (deps: Deps, actor: Actor, slug: string, accountId: string): Promise<void> =>
  noteArrival(deps, actor, { slug, accountId, isHere: true });

/** Takes back that somebody is here, when it was noted by mistake. For facilitators. Refuses with `not-registered`. */
export const undoCheckIn = (deps: Deps, actor: Actor, slug: string, accountId: string): Promise<void> =>
  noteArrival(deps, actor, { slug, accountId, isHere: false });

type Arrival = { slug: string; accountId: string; isHere: boolean };

async function noteArrival(deps: Deps, actor: Actor, { slug, accountId, isHere }: Arrival): Promise<void> {
  const { db, now } = deps;
  const { summit } = await openSummit(db, actor, slug, 'summit.checkIn');
  const place = await findParticipation(db, summit.id, accountId);
  if (place?.state !== 'registered') throw conflict('not-registered', t`Only somebody with a place can be checked in. Nothing was changed.`);
  await updateParticipation(db, summit.id, accountId, { checkedInAt: isHere ? (place.checkedInAt ?? now()) : null });
  tellSummit(deps, summit.id);
}
