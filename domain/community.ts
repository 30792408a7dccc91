import { z } from 'zod';
import { idSchema } from './ids.ts';
import { perspectives } from './perspective.ts';
import { givenRoles } from './role.ts';
import { speaksAsFields } from './speaks-as-fields.ts';

/** What a community says about itself. */
export const communitySchema = z.object({
  name: z.string({ error: 'Give the community a name.' }).trim().min(3, 'Give the community a name of at least 3 characters.').max(80, 'Use at most 80 characters.'),
  tagline: z.string().trim().max(200, 'Use at most 200 characters.').default(''),
  about: z.string().trim().max(5000, 'Use at most 5,000 characters.').default(''),
});
export type CommunityDescription = z.output<typeof communitySchema>;

/** Becoming a member, as what one speaks there; and ceasing to be one. */
export const joinCommunitySchema = z.object({ intent: z.literal('join'), ...speaksAsFields });
export const membershipSchema = z.discriminatedUnion('intent', [joinCommunitySchema, z.object({ intent: z.literal('leave') })]);

/** Giving a member another role, or taking them off the list. */
export const changeRoleSchema = z.object({ accountId: idSchema, role: z.enum([...givenRoles, 'none'], { error: 'Choose a role.' }) });
export type ChangeRole = z.output<typeof changeRoleSchema>;

/** How many people a page of the directory or of the roles shows. */
export const PEOPLE_PER_PAGE = 25;

/** The part of a list that a page shows, and how many pages there are; a page beyond the end is the last. */
export function pageOf<Entry>(entries: readonly Entry[], page: number, perPage = PEOPLE_PER_PAGE): { shown: Entry[]; page: number; last: number; total: number } {
  const last = Math.max(1, Math.ceil(entries.length / perPage));
  const current = Math.min(Math.max(1, page), last);
  return { shown: entries.slice((current - 1) * perPage, current * perPage), page: current, last, total: entries.length };
}

/** What the directory can be narrowed by; anything else in an address is ignored. */
export const directoryFilterSchema = z.object({
  perspective: z.enum(perspectives).nullable().catch(null),
  words: z.string().trim().max(80).catch(''),
  page: z.coerce.number().int().min(1).catch(1),
});
export type DirectoryFilter = z.output<typeof directoryFilterSchema>;
