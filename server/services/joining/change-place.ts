import { updateParticipation } from '#db/repositories/participations.ts';
import type { Actor } from '#domain/actor.ts';
import { type ChangePlace } from '#domain/joining.ts';
import { isIn } from '#domain/place.ts';
import { tidySpeaksAs } from '#domain/perspective.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { tellSummit } from '../tell-summit.ts';
import { openOwnPlace } from './own-place.ts';

/** Changes what somebody said when joining; their turn in the waiting list stays. Refuses with `not-in` when they have left. */
export async function changePlace(deps: Deps, actor: Actor, slug: string, change: ChangePlace): Promise<void> {
  const { summit, place } = await openOwnPlace(deps.db, actor, slug, 'summit.keepPlace');
  if (!isIn(place.state)) throw conflict('not-in', t`You have left this summit. Join again with its code; what you said before is still here.`);
  const { affiliation, accessNeeds, accessNote, languages, perspective, educatorRole } = change;
  await updateParticipation(deps.db, summit.id, place.accountId, {
    ...tidySpeaksAs({ perspective, educatorRole }),
    affiliation,
    accessNeeds,
    accessNote,
    languages,
  });
  tellSummit(deps, summit.id);
}
