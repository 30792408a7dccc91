import type { DbOrTx } from '#db/client.ts';
import { isInvitedSomewhere } from '#db/repositories/community-invitations.ts';
import { readSiteSettings } from '#db/repositories/site-settings.ts';
import type { Deps } from '../deps.ts';

/** Whether an account may be made with this address: where the site takes people by invitation, one to a community or summit waits for it. The first administrator needs none. */
export async function maySignUp({ now, adminEmail }: Pick<Deps, 'now' | 'adminEmail'>, db: DbOrTx, email: string): Promise<boolean> {
  const { settings } = await readSiteSettings(db);
  return settings.signUp === 'open' || email === adminEmail || isInvitedSomewhere(db, email, now());
}

/** Whether this site takes new people by invitation alone; the page to make an account says so. */
export const isByInvitation = async ({ db }: Deps): Promise<boolean> => (await readSiteSettings(db)).settings.signUp === 'invitation';
