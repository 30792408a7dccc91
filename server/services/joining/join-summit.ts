import { getAccount } from '#db/repositories/accounts.ts';
import { countPlaces, insertParticipation, updateParticipation } from '#db/repositories/participations.ts';
import type { Actor } from '#domain/actor.ts';
import { arrivalAfter, doorOf } from '#domain/joining.ts';
import { isIn } from '#domain/place.ts';
import { tidySpeaksAs } from '#domain/perspective.ts';
import { forbidden } from '#domain/refusal.ts';
import type { Join } from '#domain/summit.ts';
import { lifeOf } from '#domain/summit-life.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { requireCan, standingInSummit } from '../standing.ts';
import { changePlaces } from './change-places.ts';
import { getSummitByTypedCode } from './get-summit-by-typed-code.ts';
import { requireOpenDoor } from './require-open-door.ts';
import { insertGuest, whoComes } from './who-comes.ts';

/**
 * Gives the actor a place in the summit behind a code, or one in the waiting list when it is full; a visitor becomes
 * a guest, in the same transaction. Who comes in on a day of the summit is here. `attempt` is a secret that one browser keeps while it joins: sent twice, it makes
 * one guest. Somebody who is in already stays as they are; who left comes back as a participant, whatever they were.
 * Refuses `wrong-code`; `conflict` when nobody can join now; `forbidden` to somebody whom a convener removed.
 */
export async function joinSummit(
  deps: Deps,
  actor: Actor,
  { typedCode, attempt, join: given }: { typedCode: string; attempt: string; join: Join },
): Promise<{ slug: string; accountId: string }> {
  const join = { ...given, ...tidySpeaksAs(given) };
  const { id: summitId, slug, communityId } = await getSummitByTypedCode(deps.db, typedCode);
  const standing = await standingInSummit(deps.db, actor, { id: summitId, communityId });

  const accountId = await changePlaces(deps, summitId, async (tx, summit) => {
    const comer = await whoComes(tx, deps, actor, summitId, attempt);
    if (comer.place && isIn(comer.place.state)) return comer.accountId;
    if (comer.place?.state === 'removed') throw forbidden(t`A convener took your name off the list of this summit. Ask them if you think that is a mistake.`);
    const taken = await countPlaces(tx, summitId);
    const door = requireOpenDoor(doorOf(summit, taken, deps.now()));
    requireCan(standing, 'summit.join', { isPublished: true, isOpen: true });

    if (comer.isNewcomer) await insertGuest(tx, deps, comer.accountId, join);
    const { name: _name, ...said } = join;
    // A role is given by invitation, never by the code alone: leaving gave it back.
    const isHere = door === 'open' && lifeOf(summit, deps.now()) === 'live';
    const place = {
      ...said,
      role: 'participant' as const,
      affiliation: join.affiliation || (await getAccount(tx, comer.accountId)).affiliation,
      state: door === 'open' ? ('registered' as const) : ('waiting' as const),
      checkedInAt: isHere ? deps.now() : null,
      steppedOutAt: null,
      joinedAt: arrivalAfter(taken.lastWaitingAt, deps.now()),
    };
    if (comer.place) await updateParticipation(tx, summitId, comer.accountId, place);
    else await insertParticipation(tx, { ...place, summitId, accountId: comer.accountId });
    return comer.accountId;
  });

  deps.accessChanged({ accountId, summitId });
  return { slug, accountId };
}
