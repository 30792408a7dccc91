import { z } from 'zod';
import { t } from './words/t.ts';
import { emailField } from './account.ts';
import { DAY_MS } from './clock.ts';
import { idSchema } from './ids.ts';
import { joinPolicies } from './join-policy.ts';
import { perspectives } from './perspective.ts';
import { givenRoles } from './role.ts';
import { speaksAsFields } from './speaks-as-fields.ts';

const reasonField = (missing: () => string) => z.string({ error: missing }).trim().min(1, { error: missing }).max(600, { error: () => t`Use at most 600 characters.` });

/** What a community says about itself. */
export const communitySchema = z.object({
  name: z.string({ error: () => t`Give the community a name.` }).trim().min(3, { error: () => t`Give the community a name of at least 3 characters.` }).max(80, { error: () => t`Use at most 80 characters.` }),
  tagline: z.string().trim().max(200, { error: () => t`Use at most 200 characters.` }).default(''),
  about: z.string().trim().max(5000, { error: () => t`Use at most 5,000 characters.` }).default(''),
});
export type CommunityDescription = z.output<typeof communitySchema>;

/** Becoming a member or asking to, as what one speaks there; and ceasing to be one, or to ask. */
export const membershipSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('join'), ...speaksAsFields }),
  z.object({ intent: z.literal('ask'), ...speaksAsFields, sentence: reasonField(() => t`Write a sentence on why you would like to join.`) }),
  z.object({ intent: z.literal('take-back') }),
  z.object({ intent: z.literal('leave') }),
]);

/** Whoever was declined asks again after this time at the earliest. */
export const ASK_AGAIN_AFTER_MS = 14 * DAY_MS;

/** What those who lead a community decide about who belongs to it. */
export const membersFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('set-policy'), joinPolicy: z.enum(joinPolicies, { error: () => t`Choose how people become members.` }) }),
  z.object({ intent: z.literal('accept-request'), accountId: idSchema }),
  z.object({ intent: z.literal('decline-request'), accountId: idSchema, reason: reasonField(() => t`Write a reason; they read it.`) }),
  z.object({ intent: z.literal('invite'), email: emailField }),
  z.object({ intent: z.literal('resend'), invitationId: idSchema }),
  z.object({ intent: z.literal('withdraw'), invitationId: idSchema }),
]);
export type MembersForm = z.output<typeof membersFormSchema>;

/** Giving a member another role, or taking them off the list. */
export const changeRoleSchema = z.object({ accountId: idSchema, role: z.enum([...givenRoles, 'none'], { error: () => t`Choose a role.` }) });
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
