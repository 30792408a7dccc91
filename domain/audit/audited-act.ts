import { t } from '../words/t.ts';

/** Each act that the audit log keeps. */
export const auditedActNames = [
  'community.created',
  'community.described',
  'community.joinPolicyChanged',
  'member.accepted',
  'member.declined',
  'member.invited',
  'member.invitationWithdrawn',
  'member.imported',
  'member.roleChanged',
  'member.removed',
  'summit.created',
  'summit.published',
  'summit.unpublished',
  'summit.archived',
  'summit.reopened',
  'summit.deleted',
  'summit.invited',
  'summit.roleChanged',
  'summit.participantRemoved',
  'summit.peopleExported',
  'summit.bundleAsked',
  'summit.imported',
  'agenda.released',
  'agenda.imported',
  'votes.imported',
  'report.published',
  'report.withdrawn',
  'credential.published',
  'credential.retired',
  'account.exported',
  'account.erased',
  'account.addressChanged',
  'account.passwordChanged',
  'account.wayInAdded',
  'account.wayInRemoved',
  'account.signedOut',
  'account.madeAdministrator',
  'account.unmadeAdministrator',
  'community.rulesChanged',
  'filter.added',
  'filter.changed',
  'filter.removed',
  'moderation.acted',
  'moderation.undone',
  'moderation.appealDecided',
  'held.letThrough',
  'held.declined',
  'webhook.added',
  'webhook.changed',
  'webhook.turnedOff',
  'webhook.turnedOn',
  'webhook.secretRenewed',
  'webhook.removed',
  'mail.triedAgain',
  'mail.bounceCleared',
  'settings.changed',
  'retention.changed',
  'retention.applied',
  'audit.exported',
] as const;
export type AuditedAct = (typeof auditedActNames)[number];

/** How a line of the log says what was done: "Ada … (the thing)". */
export const auditedActWords = (): Record<AuditedAct, string> => ({
  'community.created': t`made the community`,
  'community.described': t`changed what the community says about itself`,
  'community.joinPolicyChanged': t`changed how people join the community`,
  'member.accepted': t`took in as a member`,
  'member.declined': t`declined as a member`,
  'member.invited': t`invited a member to`,
  'member.invitationWithdrawn': t`withdrew an invitation to`,
  'member.imported': t`invited members from a list to`,
  'member.roleChanged': t`changed the role in the community of`,
  'member.removed': t`took off the list of members`,
  'summit.created': t`made the summit`,
  'summit.published': t`published the summit`,
  'summit.unpublished': t`took back to a draft the summit`,
  'summit.archived': t`archived the summit`,
  'summit.reopened': t`reopened the summit`,
  'summit.deleted': t`deleted the summit`,
  'summit.invited': t`invited somebody to help with the summit`,
  'summit.roleChanged': t`changed the role in a summit of`,
  'summit.participantRemoved': t`took out of a summit`,
  'summit.peopleExported': t`downloaded the list of people of the summit`,
  'summit.bundleAsked': t`asked for the bundle of the summit`,
  'summit.imported': t`brought in from a bundle the summit`,
  'agenda.released': t`released the agenda of the summit`,
  'agenda.imported': t`brought an agenda into the summit`,
  'votes.imported': t`brought votes into a deliberation of the summit`,
  'report.published': t`published the report`,
  'report.withdrawn': t`withdrew the report`,
  'credential.published': t`published the credential`,
  'credential.retired': t`retired the credential`,
  'account.exported': t`downloaded everything kept about`,
  'account.erased': t`erased the account of`,
  'account.addressChanged': t`changed the address of`,
  'account.passwordChanged': t`set a password for`,
  'account.wayInAdded': t`added a way to sign in for`,
  'account.wayInRemoved': t`removed a way to sign in of`,
  'account.signedOut': t`signed out of every browser`,
  'account.madeAdministrator': t`made site administrator`,
  'account.unmadeAdministrator': t`took the administration of the site from`,
  'community.rulesChanged': t`changed the rules of the community`,
  'filter.added': t`added a filter to the community`,
  'filter.changed': t`changed a filter of the community`,
  'filter.removed': t`removed a filter of the community`,
  'moderation.acted': t`decided in moderation about`,
  'moderation.undone': t`undid a decision of moderation about`,
  'moderation.appealDecided': t`decided about an appeal of`,
  'held.letThrough': t`let through a held post of`,
  'held.declined': t`declined a held post of`,
  'webhook.added': t`added a webhook to the community`,
  'webhook.changed': t`changed what a webhook is told of the community`,
  'webhook.turnedOff': t`turned off a webhook of the community`,
  'webhook.turnedOn': t`turned on a webhook of the community`,
  'webhook.secretRenewed': t`made a new secret for a webhook of the community`,
  'webhook.removed': t`removed a webhook of the community`,
  'mail.triedAgain': t`had a mail tried again`,
  'mail.bounceCleared': t`let mail go again to an address that refused it`,
  'settings.changed': t`changed a setting of the site`,
  'retention.changed': t`changed how long something is kept`,
  'retention.applied': t`deleted what was past its time`,
  'audit.exported': t`downloaded the audit log`,
});

/** What an act can be done to; the site as a whole has no id. */
export const auditedKinds = ['site', 'community', 'summit', 'report', 'credential', 'person'] as const;
export type AuditedKind = (typeof auditedKinds)[number];

export const auditedKindWords = (): Record<AuditedKind, string> => ({ site: t`The site`, community: t`Communities`, summit: t`Summits`, report: t`Reports`, credential: t`Credentials`, person: t`People` });

/** The few facts that may stand beside an act: never a name or address of somebody, since nothing here can be erased, and never a secret or what somebody wrote. */
const factNames = ['title', 'from', 'to', 'number', 'lines', 'way', 'setting'] as const;
type FactName = (typeof factNames)[number];
export type AuditFacts = Partial<Record<FactName, string | number>>;

export type AuditedThing = { kind: 'site'; id?: null } | { kind: Exclude<AuditedKind, 'site'>; id: string };

/** One act as it is kept. */
export type AuditEntry = { act: AuditedAct; thing: AuditedThing; /** Whose part of the log it is in, beside the whole. */ communityId?: string; facts?: AuditFacts };

const FACT_MAX_CHARACTERS = 120;

/** Facts as they are kept: short. */
export const shortFacts = (facts: AuditFacts): AuditFacts =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' && value.length > FACT_MAX_CHARACTERS ? `${value.slice(0, FACT_MAX_CHARACTERS - 1)}…` : value]));

const factWords: Record<FactName, (value: string | number) => string> = {
  title: (value) => t`called ${value}`,
  from: (value) => t`from ${value}`,
  to: (value) => t`to ${value}`,
  number: (value) => t`number ${value}`,
  lines: (value) => (value === 1 ? t`1 line` : t`${value} lines`),
  way: (value) => t`by ${value}`,
  setting: (value) => t`setting ${value}`,
};

/** Facts in words: "from member, to convener"; empty where there are none. */
export const factsInWords = (facts: AuditFacts): string =>
  factNames
    .flatMap((name) => {
      const value = facts[name];
      return value === undefined ? [] : [factWords[name](value)];
    })
    .join(', ');
