import { z } from 'zod';
import { t } from './words/t.ts';
import { emailField } from './account.ts';
import { DAY_MS } from './clock.ts';
import { idSchema } from './ids.ts';
import { isAtLeast, type GivenRole } from './role.ts';

export const INVITATION_VALID_MS = 14 * DAY_MS;

/** The roles somebody is invited to by mail; participants join by link or code. */
export const invitedRoles = ['facilitator', 'convener'] as const;
export type InvitedRole = (typeof invitedRoles)[number];

export const inviteSchema = z.object({ email: emailField, role: z.enum(invitedRoles, { error: () => t`Choose what they are invited to do.` }) });
export type Invite = z.infer<typeof inviteSchema>;

export const invitationFormSchema = z.discriminatedUnion('intent', [
  inviteSchema.extend({ intent: z.literal('invite') }),
  z.object({ intent: z.literal('resend'), invitationId: idSchema }),
  z.object({ intent: z.literal('withdraw'), invitationId: idSchema }),
]);

/** The role somebody has after accepting: an invitation raises a role and never lowers it. */
export const roleAfterInvitation = (current: GivenRole | null, invited: GivenRole): GivenRole =>
  current && isAtLeast(current, invited) ? current : invited;
