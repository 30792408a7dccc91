/** What a round can ask about. */
export const subjectKinds = ['credential', 'report'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** What a round asks about, as its address names it. */
export type SubjectAddress = { kind: SubjectKind; slug: string };
/** A round by what it asks about and its number there. */
export type RoundAddress = SubjectAddress & { number: number };

/** "/reports/what-rooms-found". */
export const subjectPath = ({ kind, slug }: SubjectAddress): string => `/${kind}s/${slug}`;
