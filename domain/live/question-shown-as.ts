import { type Attribution, moreReserved } from '../attribution.ts';
import { attributionOf } from '../report/shown-as.ts';

type Given = {
  /** What the asker chose for this question. */
  shownAs: Attribution;
  /** What their profile, they themselves for this summit, and the summit say; a profile of null: the asker is not known any more. */
  attribution: { profile: Attribution | null; own: Attribution | null; level: Attribution; mayChoose: boolean };
};

/** How the asker of a question from the floor is shown: as they chose for it, and never with more than the summit, their place in it and their profile allow. */
export function questionShownAs({ shownAs, attribution: { profile, own, ...summit } }: Given): Attribution {
  return profile === null ? 'anonymous' : moreReserved(shownAs, attributionOf({ summit, room: null, own, profile }));
}
