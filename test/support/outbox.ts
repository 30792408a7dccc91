import { desc, eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { mails } from '#db/schema/index.ts';

/** The mails to an address, the newest first. */
export const mailsTo = (db: DbOrTx, recipient: string) => db.select().from(mails).where(eq(mails.recipient, recipient)).orderBy(desc(mails.createdAt));

/** The path of the link in the only mail to an address, and its secret. Fails when there is not exactly one mail. */
export async function linkMailedTo(db: DbOrTx, recipient: string): Promise<{ path: string; secret: string }> {
  const found = await mailsTo(db, recipient);
  if (found.length !== 1) throw new Error(`${found.length} mails to ${recipient}`);
  return linkIn(found[0]?.text ?? '');
}

export function linkIn(text: string): { path: string; secret: string } {
  const address = /https?:\/\/\S+\/[\w-]{40,}\S*/.exec(text)?.[0];
  if (!address) throw new Error(`no link in: ${text}`);
  const url = new URL(address);
  return { path: url.pathname + url.search, secret: url.pathname.split('/').at(-1) ?? '' };
}
