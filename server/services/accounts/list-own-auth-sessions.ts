import { listAuthSessions } from '#db/repositories/auth-sessions.ts';
import type { Actor } from '#domain/actor.ts';
import { agoWords } from '#domain/ago-words.ts';
import { browserInWords } from '#domain/browser-words.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson, standingOnSite } from '../standing.ts';

export type AuthSessionView = { id: string; browser: string; /** "12 minutes ago" */ signedIn: string; lastSeen: string; isThis: boolean };

/** The browsers one is signed in with, this one first; refuses a visitor with `forbidden`. */
export async function listOwnAuthSessions({ db, now }: Deps, actor: Actor, currentId: string | null): Promise<AuthSessionView[]> {
  requireCan(standingOnSite(actor), 'account.edit');
  const at = now();
  const rows = await listAuthSessions(db, requirePerson(actor).accountId, at);
  const views = rows.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
    id,
    browser: browserInWords(userAgent),
    signedIn: agoWords(createdAt, at),
    lastSeen: agoWords(lastSeenAt, at),
    isThis: id === currentId,
  }));
  return views.toSorted((one, other) => Number(other.isThis) - Number(one.isThis));
}
