import { type AuditPart, countAuditEntries, listAuditEntries, type ListedAuditEntry } from '#db/repositories/audit-entries.ts';
import { DELETED_PERSON } from '#domain/deleted-person.ts';
import type { Actor } from '#domain/actor.ts';
import type { AuditFilter } from '#domain/audit/audit-filter.ts';
import { auditedActWords, type AuditedKind, factsInWords } from '#domain/audit/audited-act.ts';
import { toCsv } from '#domain/csv.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import { auditHeads } from './audit-heads.ts';
import { type CommunityName, nameOf, openCommunity } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import { requireCan, standingOnSite } from '../standing.ts';

export type AuditLine = {
  id: number;
  /** In ISO 8601. */
  at: string;
  who: string;
  /** Null for the house and for who was erased. */
  whoId: string | null;
  did: string;
  thing: string;
  /** Where the thing is looked at; null of what is gone. */
  thingPath: string | null;
  facts: string;
};
export type AuditLogView = { community: CommunityName | null; lines: AuditLine[]; total: number; page: number; last: number };

const LINES_PER_PAGE = 50;
/** More than that is downloaded in pieces, by days. */
export const AUDIT_FILE_MOST_LINES = 50_000;
const HOUSE = 'Plenary';

/** A page of the audit log, newest first: all of it for site administrators; with a slug, the part of that community for who leads it. */
export async function readAuditLog({ db }: Deps, actor: Actor, slug: string | null, { page, ...filter }: AuditFilter): Promise<AuditLogView> {
  const { part, community } = await openPart(db, actor, slug);
  const total = await countAuditEntries(db, part, filter);
  const last = Math.max(1, Math.ceil(total / LINES_PER_PAGE));
  const current = Math.min(page, last);
  const entries = await listAuditEntries(db, part, filter, { limit: LINES_PER_PAGE, offset: (current - 1) * LINES_PER_PAGE });
  return { community, lines: entries.map(lineOf), total, page: current, last };
}

/** The same as CSV, the newest 50,000 lines of what was asked for; that somebody took it is kept there too. */
export async function exportAuditLog({ db, record }: Deps, actor: Actor, slug: string | null, { page: _page, ...filter }: AuditFilter): Promise<{ fileName: string; csv: string }> {
  const { part, community } = await openPart(db, actor, slug);
  const entries = await listAuditEntries(db, part, filter, { limit: AUDIT_FILE_MOST_LINES, offset: 0 });
  const rows = saidIn('en', () => entries.map((entry) => [entry.at.toISOString(), whoOf(entry), entry.actorId ?? '', entry.act, entry.thingKind, entry.thingId ?? '', entry.thingKind === 'site' ? '' : thingOf(entry), factsInWords(entry.facts)]));
  await record(db, actor, part.communityId === null ? { act: 'audit.exported', thing: { kind: 'site' }, facts: { lines: rows.length } } : { act: 'audit.exported', thing: { kind: 'community', id: part.communityId }, communityId: part.communityId, facts: { lines: rows.length } });
  return { fileName: `${community === null ? '' : `${community.slug}-`}audit-log.csv`, csv: toCsv([auditHeads, ...rows]) };
}

async function openPart(db: Deps['db'], actor: Actor, slug: string | null): Promise<{ part: AuditPart; community: CommunityName | null }> {
  if (slug === null) {
    requireCan(standingOnSite(actor), 'site.administer');
    return { part: { communityId: null }, community: null };
  }
  const { community } = await openCommunity(db, actor, slug, 'community.readAudit');
  return { part: { communityId: community.id }, community: nameOf(community) };
}

const lineOf = (entry: ListedAuditEntry): AuditLine => ({
  id: entry.id,
  at: entry.at.toISOString(),
  who: whoOf(entry),
  whoId: entry.isActorGone || entry.actorName === null ? null : entry.actorId,
  did: auditedActWords()[entry.act],
  thing: thingOf(entry),
  thingPath: pathOf(entry),
  facts: factsInWords(entry.facts),
});

const whoOf = ({ actorId, actorName }: ListedAuditEntry): string => (actorId === null ? HOUSE : (actorName ?? DELETED_PERSON));

/** What a thing is called where its row is gone. */
const goneWords = (): Record<Exclude<AuditedKind, 'site'>, string> => ({ community: t`a community that is gone`, summit: t`a summit that is gone`, report: t`a report that is gone`, credential: t`a credential that is gone`, person: DELETED_PERSON });

function thingOf({ thingKind, thingName, personName }: ListedAuditEntry): string {
  if (thingKind === 'site') return '';
  return (thingKind === 'person' ? personName : thingName) ?? goneWords()[thingKind];
}

const folders = { community: 'communities', summit: 'summits', report: 'reports', credential: 'credentials' } as const;

function pathOf({ thingKind, thingId, thingSlug, personName, isPersonGone }: ListedAuditEntry): string | null {
  if (thingKind === 'site') return null;
  if (thingKind === 'person') return personName === null || isPersonGone ? null : `/people/${thingId ?? ''}`;
  return thingSlug === null ? null : `/${folders[thingKind]}/${thingSlug}`;
}
