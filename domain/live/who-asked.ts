import { type Attribution, moreReserved } from '../attribution.ts';
import type { KeptOfAsker } from '../bundle/kept-of-bundle.ts';
import type { Contributor } from '../document/attributed-content.ts';
import { type SpeaksAs, speaksAsKey } from '../perspective.ts';
import { asCame, attributionOf, crowdByPerspective, type PeopleShown, shownAs } from '../report/shown-as.ts';
import { type QuestionAttribution, questionShownAs } from './question-shown-as.ts';

/** A question from the floor with what decides how its asker is shown: who they are here, or as whom a bundle showed them. */
export type AskedQuestion = {
  question: { authorId: string | null; shownAs: Attribution; kept: KeptOfAsker | null };
  asker: (SpeaksAs & { name: string }) | null;
  /** What they speak as in the summit. */
  place: SpeaksAs | null;
  attribution: QuestionAttribution;
};

/**
 * As whom those who asked these questions of a summit are shown, never with more than `most`: a perspective is told where at least three of it are
 * shown so, be it as they take part or for a question that they asked.
 */
export function whoAsked(questions: readonly AskedQuestion[], people: readonly PeopleShown[], most: Attribution = 'named'): (asked: AskedQuestion) => Contributor {
  const levelOf = ({ question, attribution }: AskedQuestion): Attribution => moreReserved(questionShownAs({ ...question, attribution }), most);
  const onlyHere = new Map<string, PeopleShown>();
  for (const asked of questions) {
    const { question: { authorId }, asker, place, attribution: { profile, own, ...summit } } = asked;
    if (authorId === null || asker === null || profile === null || levelOf(asked) !== 'perspective') continue;
    const elsewhere = moreReserved(attributionOf({ summit, room: null, own, profile }), most);
    if (elsewhere === 'named') onlyHere.set(authorId, { key: speaksAsKey(place ?? asker), attribution: 'perspective', count: 1 });
  }
  const crowd = crowdByPerspective([...people, ...onlyHere.values()], most);
  return (asked) => {
    const { question: { kept }, asker, place, attribution: { profile: _profile, own: _own, ...summit } } = asked;
    if (kept) return asCame(kept.by, { summit, room: most });
    return asker ? shownAs({ name: asker.name, perspective: speaksAsKey(place ?? asker), attribution: levelOf(asked) }, crowd) : { kind: 'anonymous' };
  };
}
