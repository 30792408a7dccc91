import { DAY_MS } from '../clock.ts';
import { t } from '../words/t.ts';

type Rule = { days: number; least: number; most: number };

/** What is deleted after how long, when nobody says otherwise, and within which bounds that can be changed. What people wrote and published is never among it. */
export const retentionRules = {
  sentMails: { days: 90, least: 7, most: 730 },
  notices: { days: 180, least: 30, most: 1825 },
  drafts: { days: 180, least: 30, most: 1825 },
  invitations: { days: 90, least: 14, most: 730 },
  declinedRequests: { days: 365, least: 30, most: 1825 },
  signIns: { days: 7, least: 1, most: 90 },
  bounces: { days: 365, least: 30, most: 1825 },
  webhookDeliveries: { days: 30, least: 1, most: 30 },
} as const satisfies Record<string, Rule>;

export type RetentionRule = keyof typeof retentionRules;
/** What is deleted, and since when it counts. */
export const retentionWords = (): Record<RetentionRule, { what: string; since: string }> => ({
  sentMails: { what: t`Mails in the outbox`, since: t`they were sent or given up` },
  notices: { what: t`Notices that were read`, since: t`they came` },
  drafts: { what: t`Drafts of posts that were never sent`, since: t`they were last typed in` },
  invitations: { what: t`Invitations to communities and summits that nobody accepted`, since: t`their link ended` },
  declinedRequests: { what: t`Declined requests to join a community, with their reasons`, since: t`they were declined` },
  signIns: { what: t`Browsers that were signed in, and links to sign in`, since: t`they ended` },
  bounces: { what: t`Addresses that refused mail`, since: t`they last did` },
  webhookDeliveries: { what: t`Messages to webhooks, and how they were answered`, since: t`they were written` },
});

export const retentionRuleNames = Object.keys(retentionRules) as RetentionRule[];
export type RetentionDays = Record<RetentionRule, number>;

export const retentionByDefault = Object.fromEntries(retentionRuleNames.map((rule) => [rule, retentionRules[rule].days])) as RetentionDays;

/** What came before this moment is past its time. */
export const pastItsTime = (rule: RetentionRule, days: RetentionDays, now: Date): Date => new Date(now.getTime() - days[rule] * DAY_MS);
