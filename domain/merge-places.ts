import { type Attribution, moreReserved } from './attribution.ts';
import { isIn } from './place.ts';
import { isAtLeast, type GivenRole } from './role.ts';
import type { ParticipationState } from './summit.ts';
import type { AccessNeed } from './access-need.ts';

/** What a place in a summit holds beside whose it is. */
export type Place = {
  role: GivenRole;
  state: ParticipationState;
  affiliation: string;
  accessNeeds: AccessNeed[];
  accessNote: string;
  languages: string[];
  joinedAt: Date;
  checkedInAt: Date | null;
  steppedOutAt: Date | null;
  isMuted: boolean;
};

/** A removal cannot be undone by coming back under another name; otherwise whoever has a place keeps it. */
const strongestState: readonly ParticipationState[] = ['removed', 'registered', 'waiting', 'left'];

export const higherRole = (one: GivenRole, other: GivenRole): GivenRole => (isAtLeast(one, other) ? one : other);

/** Leaving gives a role back, so a place that somebody left brings none. */
const roleIn = ({ role, state }: Place): GivenRole => (isIn(state) ? role : 'participant');

/** Two places of one person in one summit made one: nothing either of them held is lost, and nothing is there twice. */
export const mergePlaces = (kept: Place, brought: Place): Place => ({
  role: higherRole(roleIn(kept), roleIn(brought)),
  state: strongestState.find((state) => state === kept.state || state === brought.state) ?? kept.state,
  affiliation: kept.affiliation || brought.affiliation,
  accessNeeds: [...new Set([...kept.accessNeeds, ...brought.accessNeeds])],
  accessNote: [...new Set([kept.accessNote, brought.accessNote].filter(Boolean))].join('\n'),
  languages: [...new Set([...kept.languages, ...brought.languages])],
  joinedAt: kept.joinedAt < brought.joinedAt ? kept.joinedAt : brought.joinedAt,
  checkedInAt: earliest(kept.checkedInAt, brought.checkedInAt),
  steppedOutAt: isHere(kept) || isHere(brought) ? null : (kept.steppedOutAt ?? brought.steppedOutAt),
  isMuted: kept.isMuted || brought.isMuted,
});

const isHere = ({ state, checkedInAt, steppedOutAt }: Place): boolean => isIn(state) && checkedInAt !== null && steppedOutAt === null;

const earliest = (one: Date | null, other: Date | null): Date | null => (one && other ? (one < other ? one : other) : (one ?? other));

/** What one place says of how its bearer is shown, and what is so where it says nothing. */
type PlaceChoice = { own: Attribution | null; otherwise: Attribution };

/** How one person is shown in a summit in which they had two places: with what shows less of them; null while neither place says anything. */
export const mergeChoices = (kept: PlaceChoice, brought: PlaceChoice): Attribution | null =>
  kept.own === null && brought.own === null ? null : moreReserved(kept.own ?? kept.otherwise, brought.own ?? brought.otherwise);
