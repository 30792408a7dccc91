import type { PerspectiveKey } from '../perspective.ts';

/** What an audience is called by, in English; who says "educators" means teachers, coaches and administrators alike. */
const says: readonly [PerspectiveKey, RegExp][] = [
  ['educator', /\beducators?\b|\bfaculty\b|\binstructors?\b/i],
  ['teacher', /\bteach(er|ers|ing staff)\b/i],
  ['coach', /\bcoach(es)?\b|\bmentors?\b/i],
  ['administrator', /\badministrators?\b|\bprincipals?\b|\b(school|district) leaders?\b|\bsuperintendents?\b/i],
  ['developer', /\bdevelopers?\b|\bdesigners?\b/i],
  ['funder', /\bfunders?\b|\bfoundations?\b/i],
  ['researcher', /\bresearchers?\b/i],
  ['policymaker', /\bpolicy[ -]?makers?\b/i],
];

/** The perspectives that a credential says it is for, in its own words about its audience; none where it names none. */
export const audienceOf = (audience: string): PerspectiveKey[] => says.flatMap(([key, word]) => (word.test(audience) ? [key] : []));
