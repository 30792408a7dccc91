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

const plurals: Record<PerspectiveKey, [one: string, many: string]> = {
  teacher: ['teacher', 'teachers'],
  coach: ['coach', 'coaches'],
  administrator: ['administrator', 'administrators'],
  educator: ['educator', 'educators'],
  developer: ['developer', 'developers'],
  funder: ['funder', 'funders'],
  researcher: ['researcher', 'researchers'],
  policymaker: ['policymaker', 'policymakers'],
  other: ['other', 'others'],
};

/** The word for a perspective, in the plural unless the count is one. */
export const perspectiveWord = (key: PerspectiveKey, count = 1): string => plurals[key][count === 1 ? 0 : 1];

/** One who speaks as that: "a coach", "an educator". */
export function onePerspectiveWords(key: PerspectiveKey): string {
  if (key === 'other') return 'somebody of another perspective';
  const word = perspectiveWord(key);
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}

/** Drops an educator role that was left over from an earlier choice of perspective. */
export const tidySpeaksAs = (speaks: SpeaksAs): SpeaksAs =>
  speaks.perspective === 'educator' ? speaks : { ...speaks, educatorRole: null };
