import type { FieldKey } from '../credential-fields.ts';
import type { CredentialDraft } from '../draft.ts';
import { compareDrafts, type ComparedEntry, type ComparedValue } from './compare-drafts.ts';
import { isSameWording, isSpelling } from './same-wording.ts';

/** How far a change goes, the least first. */
export const changeWeights = ['none', 'editorial', 'meaning', 'criteria'] as const;
export type ChangeWeight = (typeof changeWeights)[number];

/** By these an earner is judged; another competency, or the same by another method, would be another credential. */
const CRITERIA = new Set<FieldKey>(['competency', 'keyMethod', 'methodComponents', 'overviewQuestions', 'artifacts', 'reflectionQuestions', 'reflectionAbsentBecause', 'rubric']);
/** When a link was last looked at says nothing of the credential. */
const UNSAID = new Set(['checkedOn']);
/** Where a work or resource can be found, while it stays the same one. */
const LINKS = new Set(['url', 'doi']);

const heaviest = (weights: readonly ChangeWeight[]): ChangeWeight => weights.reduce((one, other) => (changeWeights.indexOf(other) > changeWeights.indexOf(one) ? other : one), 'none');

/**
 * How far a draft has gone from another: `editorial` where the same words stand there with other capitals, blanks, quotation marks, dashes between
 * them or signs of a sentence, where a link of a work or a resource changed, or a list was put into another order; `criteria` where anything else changed of what earners are judged by;
 * `meaning` where it changed elsewhere. A corrected spelling or accent is editorial outside the criteria alone: within them nobody but a person can tell
 * "causal" from a mistyped "casual". The order of the method's components, and of the levels, is part of the criteria.
 */
export const classifyChange = (before: CredentialDraft, after: CredentialDraft): ChangeWeight => heaviest(weighChanges(before, after).map(({ weight }) => weight));

/** The same for each field that differs, so that a page can say why. */
export const weighChanges = (before: CredentialDraft, after: CredentialDraft): { key: FieldKey; weight: ChangeWeight }[] => compareDrafts(before, after).map(({ key, entries }) => ({ key, weight: heaviest(entries.map((entry) => weightOf(key, entry))) }));

function weightOf(key: FieldKey, { place, change, isMoved, values }: ComparedEntry): ChangeWeight {
  const most: ChangeWeight = CRITERIA.has(key) ? 'criteria' : 'meaning';
  if (change === 'added' || change === 'removed') return most;
  const isOrdered = key === 'methodComponents' || place.levelId !== undefined;
  return heaviest([isMoved ? (isOrdered ? most : 'editorial') : 'none', ...values.map((value) => valueWeight(key, value, most))]);
}

function valueWeight(key: FieldKey, { place: { entryField = '' }, before, after }: ComparedValue, most: ChangeWeight): ChangeWeight {
  if (UNSAID.has(entryField)) return 'none';
  if ((key === 'research' || key === 'resources') && LINKS.has(entryField)) return 'editorial';
  // Alike in words, and yet another one is meant.
  if (before === after) return most;
  return isSameWording(before, after) || (most === 'meaning' && isSpelling(before, after)) ? 'editorial' : most;
}

/** The number of the next version, `major.minor.patch`: what changed of the criteria counts the first up, of the meaning the second, of the wording the third. */
export function nextVersion(version: string, change: ChangeWeight): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  switch (change) {
    case 'none':
      return version;
    case 'editorial':
      return `${major}.${minor}.${patch + 1}`;
    case 'meaning':
      return `${major}.${minor + 1}.0`;
    case 'criteria':
      return `${major + 1}.0.0`;
  }
}
