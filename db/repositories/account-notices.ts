import { and, asc, eq, or } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, follows, notices, noticeSettings, pushSubscriptions } from '#db/schema/index.ts';

/** Makes what one person was told, follows and chose another's; where both chose, what the one who stays chose counts. What one told the other is told to nobody any more. */
export async function mergeNotices(tx: DbOrTx, from: string, into: string): Promise<void> {
  await tx.update(notices).set({ accountId: into }).where(eq(notices.accountId, from));
  await tx.update(notices).set({ byId: into }).where(eq(notices.byId, from));
  await tx.delete(notices).where(and(eq(notices.accountId, into), eq(notices.byId, into)));
  const followed = await tx.delete(follows).where(eq(follows.accountId, from)).returning();
  if (followed.length > 0) await tx.insert(follows).values(followed.map((each) => ({ ...each, accountId: into }))).onConflictDoNothing();
  await tx.update(pushSubscriptions).set({ accountId: into }).where(eq(pushSubscriptions.accountId, from));
  const chosen = await tx.delete(noticeSettings).where(eq(noticeSettings.accountId, from)).returning();
  if (chosen.length > 0) await tx.insert(noticeSettings).values(chosen.map((each) => ({ ...each, accountId: into }))).onConflictDoNothing();
}

/** What a person was told, follows and chose goes with them, and how to write to them; what else they told others stays, by nobody's name. */
export async function eraseNotices(tx: DbOrTx, id: string): Promise<void> {
  await tx.delete(notices).where(or(eq(notices.accountId, id), and(eq(notices.byId, id), eq(notices.kind, 'introduction'))));
  await tx.delete(follows).where(eq(follows.accountId, id));
  await tx.delete(noticeSettings).where(eq(noticeSettings.accountId, id));
  await tx.delete(pushSubscriptions).where(eq(pushSubscriptions.accountId, id));
}

/** What the tables hold of what one person was told, follows and chose; for their own export, which tells no more of a notice than their list does. */
export async function listNoticeRecords(db: DbOrTx, id: string) {
  const [told, followed, chosen, shownOn] = await Promise.all([
    db.select({ notice: notices, byName: accounts.name }).from(notices).leftJoin(accounts, eq(accounts.id, notices.byId)).where(eq(notices.accountId, id)).orderBy(asc(notices.createdAt)),
    db.select({ what: follows.thingKind, id: follows.thingId, state: follows.state, at: follows.at }).from(follows).where(eq(follows.accountId, id)).orderBy(asc(follows.at)),
    db.select({ paces: noticeSettings.paces, pushes: noticeSettings.pushes, quietFrom: noticeSettings.quietFrom, quietUntil: noticeSettings.quietUntil, timeZone: noticeSettings.timeZone }).from(noticeSettings).where(eq(noticeSettings.accountId, id)),
    // Where messages go is a secret of the browser and its push service: whoever has it could write to both.
    db.select({ endpoint: pushSubscriptions.endpoint, language: pushSubscriptions.language, turnedOnAt: pushSubscriptions.createdAt, arrivedAt: pushSubscriptions.arrivedAt }).from(pushSubscriptions).where(eq(pushSubscriptions.accountId, id)).orderBy(asc(pushSubscriptions.createdAt)),
  ]);
  return { notices: told, follows: followed, noticeSettings: chosen, devicesTold: shownOn.map(({ endpoint, ...rest }) => ({ pushService: new URL(endpoint).host, ...rest })) };
}
