import { z } from 'zod';
import { t } from '../words/t.ts';
import { peopleGroups } from './people-groups.ts';

/** What the list of all people can be narrowed by; anything else in an address is ignored. */
export const peopleFilterSchema = z.object({
  words: z.string().trim().max(120).catch(''),
  group: z.enum(peopleGroups).catch('all'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type PeopleFilter = z.output<typeof peopleFilterSchema>;

/** What a site administrator does to somebody. */
export const personActSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('make-administrator') }),
  z.object({ intent: z.literal('unmake-administrator') }),
  z.object({ intent: z.literal('sign-out') }),
  z.object({ intent: z.literal('erase'), confirmedName: z.string({ error: () => t`Type the name to confirm.` }).trim() }),
]);
