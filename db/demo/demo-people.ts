import type { PerspectiveKey } from '#domain/perspective.ts';
import { educatorRoles, perspectiveOf } from '#domain/perspective.ts';
import type { SpeaksAs } from '#domain/perspective.ts';
import type { GivenRole } from '#domain/role.ts';

/** A made-up person; `role` is what they may do in the live summit and, for conveners, in the community. */
export type DemoPerson = SpeaksAs & {
  /** "teacher-12": names the person within the demo. */
  key: string;
  name: string;
  role: GivenRole;
  isSiteAdmin: boolean;
  affiliation: string;
  offers: string;
  seeks: string;
};

const HOW_MANY: Partial<Record<PerspectiveKey, number>> = { teacher: 25, coach: 12, administrator: 14, developer: 23, funder: 4, researcher: 4, policymaker: 3, other: 2 };

/** What their house is called, how many of it there are, what they offer and what they look for. */
const PROFILES: Record<PerspectiveKey, [house: string, houses: number, offers: string, seeks: string]> = {
  teacher: ['Demo school', 9, 'Video of ordinary lessons, with what I noticed beside it', 'Colleagues who try the same row of a rubric'],
  coach: ['Demo district', 4, 'An hour a week to read drafts of evidence', 'Examples of feedback that a teacher used'],
  administrator: ['Demo district', 4, 'A place to pilot, and release time for it', 'Words that make sense in a contract'],
  educator: ['Demo school', 9, 'A view from the classroom', 'Company'],
  developer: ['Demo workshop', 6, 'Drafts that may be taken apart', 'Two assessors for a first trial'],
  funder: ['Demo foundation', 2, 'Small grants for trials that are written up', 'Figures that say what they leave out'],
  researcher: ['Demo university', 3, 'Help with agreement between assessors', 'Scored submissions, with consent'],
  policymaker: ['Demo state office', 2, 'What a licence can and cannot ask for', 'Evidence that holds in a hearing'],
  other: ['Demo association', 2, 'Members who ask plain questions', 'Answers in plain words'],
};

const speaksAs = (key: PerspectiveKey): SpeaksAs => ({ perspective: perspectiveOf(key), educatorRole: educatorRoles.find((role) => role === key) ?? null });

function demoPerson(key: PerspectiveKey, number: number, given: Pick<DemoPerson, 'key' | 'name'> & Partial<DemoPerson>): DemoPerson {
  const [house, houses, offers, seeks] = PROFILES[key];
  return { ...speaksAs(key), role: 'participant', isSiteAdmin: false, affiliation: `${house} ${((number - 1) % houses) + 1}`, offers, seeks, ...given };
}

const numbered = (word: string, role: GivenRole, speaking: PerspectiveKey[]): DemoPerson[] =>
  speaking.map((key, index) => demoPerson(key, index + 1, { key: `${word}-${index + 1}`, name: `Demo ${word} ${index + 1}`, role }));

/** Everybody of the demo: those who run it first, then participants by perspective. */
export const demoPeople: readonly DemoPerson[] = [
  demoPerson('other', 1, { key: 'site-administrator', name: 'Demo site administrator', isSiteAdmin: true }),
  ...numbered('convener', 'convener', ['developer', 'administrator']),
  ...numbered('facilitator', 'facilitator', ['coach', 'teacher', 'researcher', 'coach']),
  ...Object.entries(HOW_MANY).flatMap(([key, count]) => numbered(key, 'participant', Array.from({ length: count }, () => key as PerspectiveKey))),
];

/** The first so many participants of each perspective. */
export const firstOf = (counts: Partial<Record<PerspectiveKey, number>>): DemoPerson[] =>
  Object.entries(counts).flatMap(([key, count]) => demoPeople.filter((person) => person.key.startsWith(`${key}-`)).slice(0, count));
