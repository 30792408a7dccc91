import type { DbOrTx } from '#db/client.ts';
import { siteSettings } from '#db/schema/index.ts';
import { readStored } from '#domain/administration/site-settings.ts';

/** The settings of the site and how long things are kept, as they are at this moment. */
export const readSiteSettings = async (db: DbOrTx) => readStored(new Map((await db.select().from(siteSettings)).map(({ name, value }) => [name, value])));

/** Keeps what is settled under a name. */
export async function putSiteSetting(tx: DbOrTx, name: string, value: string | number): Promise<void> {
  await tx.insert(siteSettings).values({ name, value }).onConflictDoUpdate({ target: siteSettings.name, set: { value } });
}
