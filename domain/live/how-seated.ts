/** How somebody came to their seat: by their own choice, by a facilitator's hand, by the solver, or by a suggestion to who came late. */
export const waysOfSeating = ['chosen', 'moved', 'solved', 'suggested'] as const;
export type HowSeated = (typeof waysOfSeating)[number];
