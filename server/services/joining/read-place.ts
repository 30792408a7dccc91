import { getAccount } from '#db/repositories/accounts.ts';
import type { ParticipationRow } from '#db/repositories/participations.ts';
import type { Actor } from '#domain/actor.ts';
import type { Attribution } from '#domain/attribution.ts';
import { type PerspectiveKey, type SpeaksAs, speaksAsKey } from '#domain/perspective.ts';
import { attributionOf } from '#domain/report/shown-as.ts';
import { lifeOf } from '#domain/summit-life.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { openOwnPlace, placeStateOf, type PlaceState } from './own-place.ts';

export type PlaceView = {
  summit: { slug: string; title: string; joinCode: string };
  me: { name: string; speaksAs: SpeaksAs };
  place: PlaceState;
  /** They have a place and the summit is under way: Now takes the place of the lobby. */
  isOn: boolean;
  said: Pick<ParticipationRow, 'perspective' | 'educatorRole' | 'affiliation' | 'accessNeeds' | 'accessNote' | 'languages'>;
  /** How they are shown in reports, and what decides it. */
  shown: { attribution: Attribution; speaksAs: PerspectiveKey; own: Attribution | null; profile: Attribution; summit: Attribution; mayChoose: boolean };
};

/** Shows somebody what they said when joining, their access needs included. Refuses visitors, and people who never had a place. */
export async function readPlace({ db, now }: Deps, actor: Actor, slug: string): Promise<PlaceView> {
  const { summit, place } = await openOwnPlace(db, actor, slug, 'summit.keepPlace');
  const person = requirePerson(actor);
  const { attribution: profile } = await getAccount(db, person.accountId);
  const rule = { level: summit.attribution, mayChoose: summit.mayChooseAttribution };
  const { perspective, educatorRole, affiliation, accessNeeds, accessNote, languages } = place;
  return {
    summit: { slug: summit.slug, title: summit.title, joinCode: summit.joinCode },
    me: { name: person.name, speaksAs: { perspective, educatorRole } },
    place: await placeStateOf(db, place),
    isOn: place.state === 'registered' && lifeOf(summit, now()) === 'live',
    said: { perspective, educatorRole, affiliation, accessNeeds, accessNote, languages },
    shown: {
      attribution: attributionOf({ summit: rule, room: null, own: place.attribution, profile }),
      speaksAs: speaksAsKey(place),
      own: place.attribution,
      profile,
      summit: rule.level,
      mayChoose: rule.mayChoose,
    },
  };
}
