import { findWorkingToken, updateAccessTokenUse } from '#db/repositories/access-tokens.ts';
import type { Person } from '#domain/actor.ts';
import { TOKEN_PREFIX } from '#domain/api/access-token.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import type { Deps } from '#server/services/deps.ts';

/** "Last used" is as fine as this; a write for every request would be waste. */
const USED_AGAIN_AFTER_MS = MINUTE_MS;

/**
 * In whose name a program asks that carries this token, narrowed to what the token is good for; null where it is none that works.
 * A token never administers the site, whoever made it: that is done by people, on its pages.
 */
export async function useToken({ db, now, hashSecret }: Deps, token: string): Promise<{ tokenId: string; actor: Person } | null> {
  if (!token.startsWith(TOKEN_PREFIX)) return null;
  const at = now();
  const found = await findWorkingToken(db, hashSecret(token), at);
  if (found === null) return null;
  const { token: kept, account } = found;
  if (kept.lastUsedAt === null || at.getTime() - kept.lastUsedAt.getTime() >= USED_AGAIN_AFTER_MS) await updateAccessTokenUse(db, kept.id, at);
  const { name, email, emailVerifiedAt, perspective, educatorRole } = account;
  return {
    tokenId: kept.id,
    actor: { kind: 'person', accountId: account.id, name, isGuest: email === null, isSiteAdmin: false, isEmailVerified: emailVerifiedAt !== null, perspective, educatorRole, scopes: kept.scopes },
  };
}
