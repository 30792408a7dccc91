import { and, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { communities, credentials, follows, notices, noticeSettings, reports, strategicQuestions, summits, topics } from '#db/schema/index.ts';
import type { ChosenPaces, NoticeKind, Pace } from '#domain/notices/notice-kinds.ts';
import type { FollowedKind } from '#domain/notices/thing.ts';
import { reportTitle } from './topic-things.ts';

export type NoticeSettingsRow = typeof noticeSettings.$inferSelect;

/** How somebody wants to be told; null while they chose nothing. */
export async function findNoticeSettings(db: DbOrTx, accountId: string): Promise<NoticeSettingsRow | null> {
  const [row] = await db.select().from(noticeSettings).where(eq(noticeSettings.accountId, accountId));
  return row ?? null;
}

export async function saveNoticeSettings(db: DbOrTx, settings: typeof noticeSettings.$inferInsert): Promise<void> {
  const { accountId: _own, ...chosen } = settings;
  await db.insert(noticeSettings).values(settings).onConflictDoUpdate({ target: noticeSettings.accountId, set: chosen });
}

/** What waits to be mailed to somebody goes as far as they choose from now on; what was for the list alone stays there. */
export async function updateWaitingPaces(db: DbOrTx, accountId: string, pace: Pace, kinds: readonly NoticeKind[]): Promise<void> {
  await db.update(notices).set({ pace: pace === 'off' ? 'list' : pace }).where(and(eq(notices.accountId, accountId), isNull(notices.mailedAt), ne(notices.pace, 'list'), inArray(notices.kind, [...kinds])));
}

/** Lets kinds go as far as this, and leaves the others: of two who change some at one moment, neither's is lost. */
export async function mergePaces(tx: DbOrTx, accountId: string, paces: ChosenPaces): Promise<void> {
  await tx.insert(noticeSettings).values({ accountId, paces }).onConflictDoUpdate({ target: noticeSettings.accountId, set: { paces: sql`${noticeSettings.paces} || excluded.paces` } });
}

type Page = { kind: FollowedKind; id: string };

export async function findFollow(db: DbOrTx, accountId: string, { kind, id }: Page): Promise<'following' | 'muted' | null> {
  const [row] = await db.select({ state: follows.state }).from(follows).where(and(eq(follows.accountId, accountId), eq(follows.thingKind, kind), eq(follows.thingId, id)));
  return row?.state ?? null;
}

export async function saveFollow(db: DbOrTx, follow: typeof follows.$inferInsert): Promise<void> {
  const { state, at } = follow;
  await db.insert(follows).values(follow).onConflictDoUpdate({ target: [follows.accountId, follows.thingKind, follows.thingId], set: { state, at } });
}

export async function deleteFollow(db: DbOrTx, accountId: string, { kind, id }: Page): Promise<void> {
  await db.delete(follows).where(and(eq(follows.accountId, accountId), eq(follows.thingKind, kind), eq(follows.thingId, id)));
}

const title = sql<string>`coalesce(${summits.title}, ${credentials.name}, case when ${reports.id} is not null then ${reportTitle} end, ${strategicQuestions.text}, ${topics.title}, ${communities.name})`;
const path = sql<string>`case ${follows.thingKind} when 'summit' then '/summits/' || ${summits.slug} when 'credential' then '/credentials/' || ${credentials.slug} when 'report' then '/reports/' || ${reports.slug} when 'topic' then '/communities/' || ${communities.slug} || '/topics/' || ${topics.number} when 'community' then '/communities/' || ${communities.slug} else '/questions/' || ${strategicQuestions.id} end`;

/** The pages that somebody follows or muted, by name; those that are gone are left out. */
export const listFollowed = (db: DbOrTx, accountId: string) =>
  db
    .select({ kind: follows.thingKind, id: follows.thingId, state: follows.state, title, path })
    .from(follows)
    .leftJoin(summits, and(eq(follows.thingKind, 'summit'), eq(summits.id, follows.thingId)))
    .leftJoin(credentials, and(eq(follows.thingKind, 'credential'), eq(credentials.id, follows.thingId)))
    .leftJoin(reports, and(eq(follows.thingKind, 'report'), eq(reports.id, follows.thingId)))
    .leftJoin(strategicQuestions, and(eq(follows.thingKind, 'question'), eq(strategicQuestions.id, follows.thingId)))
    .leftJoin(topics, and(eq(follows.thingKind, 'topic'), eq(topics.id, follows.thingId), isNull(topics.wentToId)))
    .leftJoin(communities, or(eq(communities.id, topics.communityId), and(eq(follows.thingKind, 'community'), eq(communities.id, follows.thingId))))
    .where(and(eq(follows.accountId, accountId), sql`${title} is not null`))
    .orderBy(title);

/** The id of what has a page under this address; null where there is none. */
export async function findPageId(db: DbOrTx, kind: Exclude<FollowedKind, 'question' | 'topic'>, slug: string): Promise<string | null> {
  const table = { summit: summits, credential: credentials, report: reports, community: communities }[kind];
  const [row] = await db.select({ id: table.id }).from(table).where(eq(table.slug, slug));
  return row?.id ?? null;
}
