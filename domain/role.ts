/** What one may do in a community or a summit, from least to most. Site administrators stand apart. */
export const roles = ['visitor', 'participant', 'facilitator', 'convener'] as const;
export type Role = (typeof roles)[number];

/** The roles somebody can be given; a visitor is who has none. */
export const givenRoles = ['participant', 'facilitator', 'convener'] as const;
export type GivenRole = (typeof givenRoles)[number];

export const isAtLeast = (role: Role, least: Role): boolean => roles.indexOf(role) >= roles.indexOf(least);
