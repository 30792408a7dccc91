import { t } from './words/t.ts';

/** What a person speaks as. Shown everywhere as colour, icon and word together. */
export const perspectives = ['educator', 'developer', 'funder', 'researcher', 'policymaker', 'other'] as const;
export type Perspective = (typeof perspectives)[number];

/** The three ways of being an educator that the field tells apart. */
export const educatorRoles = ['teacher', 'coach', 'administrator'] as const;
export type EducatorRole = (typeof educatorRoles)[number];

export type SpeaksAs = { perspective: Perspective; educatorRole: EducatorRole | null };

/** The finest word we have for what somebody speaks as: "coach" rather than "educator". */
export type PerspectiveKey = Perspective | EducatorRole;
export const perspectiveKeys: readonly PerspectiveKey[] = [...educatorRoles, ...perspectives];

export const speaksAsKey = ({ perspective, educatorRole }: SpeaksAs): PerspectiveKey =>
  perspective === 'educator' && educatorRole ? educatorRole : perspective;

/** The perspective that gives a key its colour: a coach is an educator. */
export const perspectiveOf = (key: PerspectiveKey): Perspective =>
  (educatorRoles as readonly string[]).includes(key) ? 'educator' : (key as Perspective);

/** What somebody speaks as of whom that key is known; of a coach, that they are an educator and a coach. */
export const speaksAsOf = (key: PerspectiveKey): SpeaksAs => ({ perspective: perspectiveOf(key), educatorRole: educatorRoles.find((role) => role === key) ?? null });

const words = (): Record<PerspectiveKey, [one: string, many: string, a: string]> => ({
  teacher: [t`teacher`, t`teachers`, t`a teacher`],
  coach: [t`coach`, t`coaches`, t`a coach`],
  administrator: [t`administrator`, t`administrators`, t`an administrator`],
  educator: [t`educator`, t`educators`, t`an educator`],
  developer: [t`developer`, t`developers`, t`a developer`],
  funder: [t`funder`, t`funders`, t`a funder`],
  researcher: [t`researcher`, t`researchers`, t`a researcher`],
  policymaker: [t`policymaker`, t`policymakers`, t`a policymaker`],
  other: [t`other`, t`others`, t`somebody of another perspective`],
});

/** The word for a perspective, in the plural unless the count is one. */
export const perspectiveWord = (key: PerspectiveKey, count = 1): string => words()[key][count === 1 ? 0 : 1];

/** One who speaks as that: "a coach", "an educator". */
export const onePerspectiveWords = (key: PerspectiveKey): string => words()[key][2];

/** Drops an educator role that was left over from an earlier choice of perspective. */
export const tidySpeaksAs = (speaks: SpeaksAs): SpeaksAs =>
  speaks.perspective === 'educator' ? speaks : { ...speaks, educatorRole: null };
