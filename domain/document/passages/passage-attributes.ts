import { t } from '#domain/words/t.ts';

/** What a figure of a report shows. */
export const figureKinds = ['poll', 'floor-questions', 'deliberation', 'strategic-questions', 'attendance', 'recommendations'] as const;
export type FigureKind = (typeof figureKinds)[number];

export const figureKindWords = (): Record<FigureKind, string> => ({
  poll: t`Poll`,
  'floor-questions': t`Questions from the floor`,
  deliberation: t`Opinion map`,
  'strategic-questions': t`Strategic questions`,
  attendance: t`Who took part`,
  recommendations: t`Recommendations`,
});

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The ids of sources that a stored passage names, each once; whatever else stands there is left out. */
export const passageSourcesOf = ({ sources }: Record<string, unknown>): string[] =>
  Array.isArray(sources) ? [...new Set(sources.filter((id): id is string => typeof id === 'string' && ID.test(id)))] : [];

/** What a stored figure shows; `of` is the id of its poll, session or deliberation, null where there is one of the kind. Null for what is no figure. */
export function figureOf({ kind, of }: Record<string, unknown>): { kind: FigureKind; of: string | null } | null {
  const known = figureKinds.find((each) => each === kind);
  return known === undefined ? null : { kind: known, of: typeof of === 'string' && ID.test(of) ? of : null };
}
