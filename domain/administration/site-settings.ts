import { z } from 'zod';
import { t } from '../words/t.ts';
import { type RetentionDays, retentionByDefault, retentionRules, type RetentionRule, retentionRuleNames } from './retention.ts';

export const signUpPolicies = ['open', 'invitation'] as const;
export const communityMakers = ['administrators', 'anybody'] as const;
export const MAIL_SENDER_MAX_CHARACTERS = 60;

const daysField = (rule: RetentionRule) => {
  const { least, most } = retentionRules[rule];
  const between = { error: () => t`Choose ${least} to ${most} days.` };
  return z.coerce.number(between).int(between).min(least, between).max(most, between);
};

/** What site administrators settle about the site; each takes effect at once. */
export const siteSettingsSchema = z.object({
  signUp: z.enum(signUpPolicies, { error: () => t`Choose who may make an account.` }),
  communitiesBy: z.enum(communityMakers, { error: () => t`Choose who may make communities.` }),
  /** The name that mails come from; empty: as the setting MAIL_FROM says. */
  mailSender: z
    .string()
    .trim()
    .max(MAIL_SENDER_MAX_CHARACTERS, { error: () => t`Use at most ${MAIL_SENDER_MAX_CHARACTERS} characters.` })
    .regex(/^[^\p{Cc}\p{Cf}<>"@]*$/u, { error: () => t`A name cannot hold control characters, angle brackets, quotation marks or an @.` })
    .default(''),
});
export type SiteSettings = z.output<typeof siteSettingsSchema>;
export type SettingName = keyof SiteSettings;

export const settingsByDefault: SiteSettings = { signUp: 'open', communitiesBy: 'administrators', mailSender: '' };

/** How long each is kept, in days. */
export const retentionSchema = z.object(Object.fromEntries(retentionRuleNames.map((rule) => [rule, daysField(rule)])) as Record<RetentionRule, ReturnType<typeof daysField>>);

/** What is kept under these names; what was never set, or is no longer allowed, is as it is by default. */
export function readStored(stored: ReadonlyMap<string, unknown>): { settings: SiteSettings; days: RetentionDays } {
  const known = <Value>(schema: z.ZodType<Value>, name: string, otherwise: Value): Value => {
    const read = stored.has(name) ? schema.safeParse(stored.get(name)) : null;
    return read?.success ? read.data : otherwise;
  };
  const { signUp, communitiesBy, mailSender } = siteSettingsSchema.shape;
  return {
    settings: { signUp: known(signUp, 'signUp', settingsByDefault.signUp), communitiesBy: known(communitiesBy, 'communitiesBy', settingsByDefault.communitiesBy), mailSender: known(mailSender, 'mailSender', settingsByDefault.mailSender) },
    days: Object.fromEntries(retentionRuleNames.map((rule) => [rule, known(daysField(rule), storedNameOf(rule), retentionByDefault[rule])])) as RetentionDays,
  };
}

/** Under which name the time of a rule is kept. */
export const storedNameOf = (rule: RetentionRule): string => `keep.${rule}`;

/** A sender such as "Plenary <plenary@example.org>" under another name; empty: as it is. */
export function senderNamed(from: string, name: string): string {
  const address = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
  return name === '' ? from : `"${name.replaceAll('\\', '\\\\')}" <${address}>`;
}
