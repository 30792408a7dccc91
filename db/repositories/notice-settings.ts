import { eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { noticeSettings } from '#db/schema/index.ts';

export type NoticeSettingsRow = typeof noticeSettings.$inferSelect;

/** How somebody wants to be told; null while they chose nothing. */
export async function findNoticeSettings(db: DbOrTx, accountId: string): Promise<NoticeSettingsRow | null> {
  const [row] = await db.select().from(noticeSettings).where(eq(noticeSettings.accountId, accountId));
  return row ?? null;
}
