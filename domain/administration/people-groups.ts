import { t } from '../words/t.ts';

/** Whom the list of all people can be narrowed to. */
export const peopleGroups = ['all', 'accounts', 'guests', 'administrators', 'unconfirmed'] as const;
export type PeopleGroup = (typeof peopleGroups)[number];
export const peopleGroupWords = (): Record<PeopleGroup, string> => ({ all: t`Everybody`, accounts: t`With an account`, guests: t`Guests`, administrators: t`Site administrators`, unconfirmed: t`Address not confirmed` });
