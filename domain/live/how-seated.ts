/** How somebody came to their seat: by their own choice, by a facilitator's hand, by the solver, by a suggestion to who came late, or back again as an act was taken back. */
export const waysOfSeating = ['chosen', 'moved', 'solved', 'suggested', 'returned'] as const;
export type HowSeated = (typeof waysOfSeating)[number];
