/** Each act that the audit log keeps, and how a line of it says what was done: "Ada … (the thing)". */
export const auditedActs = {
  'community.created': 'made the community',
  'community.described': 'changed what the community says about itself',
  'community.joinPolicyChanged': 'changed how people join the community',
  'member.accepted': 'took in as a member',
  'member.declined': 'declined as a member',
  'member.invited': 'invited a member to',
  'member.invitationWithdrawn': 'withdrew an invitation to',
  'member.imported': 'invited members from a list to',
  'member.roleChanged': 'changed the role in the community of',
  'member.removed': 'took off the list of members',
  'summit.created': 'made the summit',
  'summit.published': 'published the summit',
  'summit.unpublished': 'took back to a draft the summit',
  'summit.archived': 'archived the summit',
  'summit.reopened': 'reopened the summit',
  'summit.deleted': 'deleted the summit',
  'summit.invited': 'invited somebody to help with the summit',
  'summit.roleChanged': 'changed the role in a summit of',
  'summit.participantRemoved': 'took out of a summit',
  'summit.peopleExported': 'downloaded the list of people of the summit',
  'summit.bundleAsked': 'asked for the bundle of the summit',
  'summit.imported': 'brought in from a bundle the summit',
  'agenda.released': 'released the agenda of the summit',
  'agenda.imported': 'brought an agenda into the summit',
  'votes.imported': 'brought votes into a deliberation of the summit',
  'report.published': 'published the report',
  'report.withdrawn': 'withdrew the report',
  'credential.published': 'published the credential',
  'credential.retired': 'retired the credential',
  'account.exported': 'downloaded everything kept about',
  'account.erased': 'erased the account of',
  'account.addressChanged': 'changed the address of',
  'account.passwordChanged': 'set a password for',
  'account.wayInAdded': 'added a way to sign in for',
  'account.wayInRemoved': 'removed a way to sign in of',
  'account.signedOut': 'signed out of every browser',
  'account.madeAdministrator': 'made site administrator',
  'account.unmadeAdministrator': 'took the administration of the site from',
  'community.rulesChanged': 'changed the rules of the community',
  'filter.added': 'added a filter to the community',
  'filter.changed': 'changed a filter of the community',
  'filter.removed': 'removed a filter of the community',
  'moderation.acted': 'decided in moderation about',
  'moderation.undone': 'undid a decision of moderation about',
  'moderation.appealDecided': 'decided about an appeal of',
  'webhook.added': 'added a webhook to the community',
  'webhook.changed': 'changed what a webhook is told of the community',
  'webhook.turnedOff': 'turned off a webhook of the community',
  'webhook.turnedOn': 'turned on a webhook of the community',
  'webhook.secretRenewed': 'made a new secret for a webhook of the community',
  'webhook.removed': 'removed a webhook of the community',
  'mail.triedAgain': 'had a mail tried again',
  'mail.bounceCleared': 'let mail go again to an address that refused it',
  'settings.changed': 'changed a setting of the site',
  'retention.changed': 'changed how long something is kept',
  'retention.applied': 'deleted what was past its time',
  'audit.exported': 'downloaded the audit log',
} as const;

export type AuditedAct = keyof typeof auditedActs;
export const auditedActNames = Object.keys(auditedActs) as AuditedAct[];

/** What an act can be done to; the site as a whole has no id. */
export const auditedKinds = ['site', 'community', 'summit', 'report', 'credential', 'person'] as const;
export type AuditedKind = (typeof auditedKinds)[number];

export const auditedKindWords: Record<AuditedKind, string> = { site: 'The site', community: 'Communities', summit: 'Summits', report: 'Reports', credential: 'Credentials', person: 'People' };

/** The few facts that may stand beside an act: never a name or address of somebody, since nothing here can be erased, and never a secret or what somebody wrote. */
export const factWords = {
  title: 'called',
  from: 'from',
  to: 'to',
  number: 'number',
  lines: 'lines',
  way: 'by',
  setting: 'setting',
} as const;
export type FactName = keyof typeof factWords;
export type AuditFacts = Partial<Record<FactName, string | number>>;

export type AuditedThing = { kind: 'site'; id?: null } | { kind: Exclude<AuditedKind, 'site'>; id: string };

/** One act as it is kept. */
export type AuditEntry = { act: AuditedAct; thing: AuditedThing; /** Whose part of the log it is in, beside the whole. */ communityId?: string; facts?: AuditFacts };

const FACT_MAX_CHARACTERS = 120;

/** Facts as they are kept: short. */
export const shortFacts = (facts: AuditFacts): AuditFacts =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' && value.length > FACT_MAX_CHARACTERS ? `${value.slice(0, FACT_MAX_CHARACTERS - 1)}…` : value]));

/** Facts in words: "from member, to convener"; empty where there are none. */
export const factsInWords = (facts: AuditFacts): string =>
  (Object.keys(factWords) as FactName[])
    .flatMap((name) => {
      const value = facts[name];
      return value === undefined ? [] : [name === 'lines' ? `${value} ${value === 1 ? 'line' : 'lines'}` : `${factWords[name]} ${value}`];
    })
    .join(', ');
