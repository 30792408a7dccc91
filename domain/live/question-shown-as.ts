import { type Attribution, moreReserved } from '../attribution.ts';
import { attributionOf } from '../report/shown-as.ts';

/** What their profile, they themselves for this summit, and the summit say of how an asker is shown; a profile of null: they are not known any more. */
export type QuestionAttribution = { profile: Attribution | null; own: Attribution | null; level: Attribution; mayChoose: boolean };

type Given = { /** What the asker chose for this question. */ shownAs: Attribution; attribution: QuestionAttribution };

/** How the asker of a question from the floor is shown: as they chose for it, and never with more than the summit, their place in it and their profile allow. */
export function questionShownAs({ shownAs, attribution: { profile, own, ...summit } }: Given): Attribution {
  return profile === null ? 'anonymous' : moreReserved(shownAs, attributionOf({ summit, room: null, own, profile }));
}
