/** How many points each member spreads over the open questions of a community, and how many one question may take. */
export const POINTS_PER_MEMBER = 10;
export const POINTS_PER_QUESTION = 5;
