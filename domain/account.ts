import { z } from 'zod';
import { t } from './words/t.ts';
import { attributions } from './attribution.ts';
import { PASSWORD_MIN_CHARACTERS, PASSWORD_MAX_CHARACTERS } from './password-length.ts';
import { DAY_MS, MINUTE_MS } from './clock.ts';
import { speaksAsFields } from './speaks-as-fields.ts';

export const EMAIL_MAX_CHARACTERS = 254;
export const NAME_MAX_CHARACTERS = 80;

/** An e-mail address as we store it: trimmed and in lower case, so that one address is one account. */
export const emailField = z
  .string({ error: () => t`Enter your e-mail address.` })
  .trim()
  .toLowerCase()
  .max(EMAIL_MAX_CHARACTERS, { error: () => t`This address is too long.` })
  .pipe(z.email({ error: () => t`This does not look like an e-mail address, for example name@school.org.` }));

export const passwordField = z
  .string({ error: () => t`Choose a password.` })
  .min(PASSWORD_MIN_CHARACTERS, { error: () => t`Use at least ${PASSWORD_MIN_CHARACTERS} characters; a few words in a row are fine.` })
  .max(PASSWORD_MAX_CHARACTERS, { error: () => t`Use at most ${PASSWORD_MAX_CHARACTERS} characters.` });

/** Invisible characters let one name pass for another, but Persian and many Indian names are spelt with joiners between their letters. */
const NAME = /^(?:[^\p{Cc}\p{Cf}<>]|(?<=(?!\p{Script=Latin})[\p{L}\p{M}])[\u200c\u200d](?=\p{L}))*$/u;

export const nameField = z
  .string({ error: () => t`Enter your name as others know you.` })
  .trim()
  .min(1, { error: () => t`Enter your name as others know you.` })
  .max(NAME_MAX_CHARACTERS, { error: () => t`Use at most ${NAME_MAX_CHARACTERS} characters.` })
  .regex(NAME, { error: () => t`A name cannot hold control characters or angle brackets.` });

export const signInSchema = z.object({
  email: emailField,
  password: z.string({ error: () => t`Enter your password.` }).min(1, { error: () => t`Enter your password.` }).max(PASSWORD_MAX_CHARACTERS, { error: () => t`This password is too long.` }),
});
export type SignIn = z.infer<typeof signInSchema>;

export const signUpSchema = z.object({ name: nameField, email: emailField, password: passwordField, ...speaksAsFields });
export type SignUp = z.infer<typeof signUpSchema>;

export const emailOnlySchema = z.object({ email: emailField });
export type EmailOnly = z.infer<typeof emailOnlySchema>;

/** What others can read about a person: who they are, what they offer and what they look for. */
export const profileSchema = z.object({
  name: nameField,
  ...speaksAsFields,
  affiliation: z.string().trim().max(120, { error: () => t`Use at most 120 characters.` }).default(''),
  offers: z.string().trim().max(600, { error: () => t`Use at most 600 characters.` }).default(''),
  seeks: z.string().trim().max(600, { error: () => t`Use at most 600 characters.` }).default(''),
  isListed: z.boolean().default(false),
  attribution: z.enum(attributions, { error: () => t`Choose how what you write may be shown.` }),
});
export type Profile = z.infer<typeof profileSchema>;

/** What a link sent by mail is good for. Each is single-use and ends by itself. */
export const emailLinkPurposes = ['sign-in', 'verify', 'reset', 'change-email', 'claim'] as const;
export type EmailLinkPurpose = (typeof emailLinkPurposes)[number];

/** How long a link is open. Those that let somebody in at once are short; those that wait for a person to read their mail last a day. */
export const EMAIL_LINK_OPEN_MS: Record<EmailLinkPurpose, number> = {
  'sign-in': 30 * MINUTE_MS,
  reset: 30 * MINUTE_MS,
  verify: DAY_MS,
  'change-email': DAY_MS,
  claim: DAY_MS,
};

/** What becomes of a link: it can be used, was used, ran out, or never was one of ours. */
export const emailLinkStates = ['open', 'used', 'expired', 'unknown'] as const;
export type EmailLinkState = (typeof emailLinkStates)[number];

export const resetPasswordSchema = z.object({ password: passwordField });
export type ResetPassword = z.infer<typeof resetPasswordSchema>;

/** Confirming an address asks for a password only where another browser signed up. */
export const confirmAccountSchema = z.object({ password: passwordField.optional() });

const currentPasswordField = z.string().max(PASSWORD_MAX_CHARACTERS, { error: () => t`This password is too long.` }).default('');
export const currentPasswordSchema = z.object({ currentPassword: currentPasswordField });
export const changePasswordSchema = z.object({ currentPassword: currentPasswordField, password: passwordField });
export type ChangePassword = z.infer<typeof changePasswordSchema>;

export const changeAddressSchema = z.object({ email: emailField, currentPassword: currentPasswordField });
export type ChangeAddress = z.infer<typeof changeAddressSchema>;

export const deleteAccountSchema = z.object({ confirmedName: z.string({ error: () => t`Type your name to confirm.` }).trim() });

/** Ending one sign-in, or all but the one that asks. */
export const endAuthSessionSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('end'), id: z.string() }),
  z.object({ intent: z.literal('end-others') }),
]);
