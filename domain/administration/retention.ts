import { DAY_MS } from '../clock.ts';

type Rule = { /** What is deleted. */ what: string; /** Since when it counts. */ since: string; days: number; least: number; most: number };

/** What is deleted after how long, when nobody says otherwise, and within which bounds that can be changed. What people wrote and published is never among it. */
export const retentionRules = {
  sentMails: { what: 'Mails in the outbox', since: 'they were sent or given up', days: 90, least: 7, most: 730 },
  notices: { what: 'Notices that were read', since: 'they came', days: 180, least: 30, most: 1825 },
  drafts: { what: 'Drafts of posts that were never sent', since: 'they were last typed in', days: 180, least: 30, most: 1825 },
  invitations: { what: 'Invitations to communities and summits that nobody accepted', since: 'their link ended', days: 90, least: 14, most: 730 },
  declinedRequests: { what: 'Declined requests to join a community, with their reasons', since: 'they were declined', days: 365, least: 30, most: 1825 },
  signIns: { what: 'Browsers that were signed in, and links to sign in', since: 'they ended', days: 7, least: 1, most: 90 },
  bounces: { what: 'Addresses that refused mail', since: 'they last did', days: 365, least: 30, most: 1825 },
  webhookDeliveries: { what: 'Messages to webhooks, and how they were answered', since: 'they were written', days: 30, least: 1, most: 30 },
} as const satisfies Record<string, Rule>;

export type RetentionRule = keyof typeof retentionRules;
export const retentionRuleNames = Object.keys(retentionRules) as RetentionRule[];
export type RetentionDays = Record<RetentionRule, number>;

export const retentionByDefault = Object.fromEntries(retentionRuleNames.map((rule) => [rule, retentionRules[rule].days])) as RetentionDays;

/** What came before this moment is past its time. */
export const pastItsTime = (rule: RetentionRule, days: RetentionDays, now: Date): Date => new Date(now.getTime() - days[rule] * DAY_MS);
