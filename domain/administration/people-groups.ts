/** Whom the list of all people can be narrowed to. */
export const peopleGroups = ['all', 'accounts', 'guests', 'administrators', 'unconfirmed'] as const;
export type PeopleGroup = (typeof peopleGroups)[number];
export const peopleGroupWords: Record<PeopleGroup, string> = { all: 'Everybody', accounts: 'With an account', guests: 'Guests', administrators: 'Site administrators', unconfirmed: 'Address not confirmed' };
