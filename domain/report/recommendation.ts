import { t } from '../words/t.ts';

/** How far a recommendation has come. */
export const recommendationStates = ['not-begun', 'under-way', 'done', 'dropped'] as const;
export type RecommendationState = (typeof recommendationStates)[number];

export const recommendationWords = (): Record<RecommendationState, string> => ({
  'not-begun': t`Not begun`,
  'under-way': t`Under way`,
  done: t`Done`,
  dropped: t`Given up`,
});

/** After so many days since it was first published its owner is asked how far it has come. */
export const ASKED_AFTER_DAYS = [30, 90] as const;

/** Due and not done; `today` and `dueOn` as YYYY-MM-DD. */
export const isLate = ({ state, dueOn }: { state: RecommendationState; dueOn: string | null }, today: string): boolean => dueOn !== null && dueOn < today && (state === 'not-begun' || state === 'under-way');
