import type { Attribution } from '../attribution.ts';
import { type PerspectiveKey, perspectiveKeys } from '../perspective.ts';
import { foldedAmong, SMALLEST_GROUP } from '../report/shown-as.ts';

/** Somebody who gives feedback in a round: what they speak as, and with how much they are shown to those who ask. */
export type GiverTold = { perspective: PerspectiveKey; level: Attribution };

export type GiversTold = {
  /** Perspectives with which those who chose so are shown to those who ask. */
  shown: ReadonlySet<PerspectiveKey>;
  /** Perspectives of which it may be told how much was said; the others are told as one sum. */
  countedApart: ReadonlySet<PerspectiveKey>;
  /** How many of a perspective an answer or a remark without a name may be of. */
  mayBe: (perspective: PerspectiveKey) => number;
};

/**
 * What may be told to those who ask, who see who came and as what, without telling whose a remark is that is shown as nobody's: at least three people are left whose it may be, or
 * as many as there are. Whoever is named is none of them, nor the only one of a perspective with which a remark is shown. So where they would be too few, those who are the only ones of
 * theirs are shown without perspective too; and what was said is told by perspective only of three or more, and only as long as what is missing from the sum is of three or
 * more or of nobody (secondary suppression: Hundepool and others, Statistical Disclosure Control, 2012, chapter 4).
 */
export function giversTold(givers: readonly GiverTold[]): GiversTold {
  const unnamed = givers.filter(({ level }) => level !== 'named');
  const ofPerspective = (key: PerspectiveKey) => unnamed.filter(({ perspective }) => perspective === key);
  const isAlone = (key: PerspectiveKey): boolean => ofPerspective(key).length === 1;
  const isOpenlyAlone = (key: PerspectiveKey): boolean => isAlone(key) && ofPerspective(key)[0]?.level === 'perspective';
  const isAnybodyHidden = unnamed.some(({ level }) => level === 'anonymous');
  const areEnough = unnamed.filter(({ perspective }) => !isOpenlyAlone(perspective)).length >= SMALLEST_GROUP;
  const shown = new Set(perspectiveKeys.filter((key) => !isAnybodyHidden || areEnough || !isAlone(key)));
  const mayBe = (key: PerspectiveKey): number => (shown.has(key) && isOpenlyAlone(key) ? 0 : ofPerspective(key).length);
  const folded = foldedAmong(perspectiveKeys.flatMap((key) => (ofPerspective(key).length === 0 ? [] : [{ key, count: mayBe(key) }])), 0);
  return { shown, countedApart: new Set(perspectiveKeys.filter((key) => !folded.has(key))), mayBe };
}
