import { findConfirmedAccount, listSummitsOf } from '#db/repositories/accounts.ts';
import { listAuthSessions } from '#db/repositories/auth-sessions.ts';
import type { EmailLinkState } from '#domain/account.ts';
import type { Actor } from '#domain/actor.ts';
import { agoWords } from '#domain/ago-words.ts';
import { browserInWords } from '#domain/browser-words.ts';
import type { Deps } from '../deps.ts';
import { findLink } from './spend-link.ts';

type OpenClaim = {
  state: 'open';
  email: string;
  guestName: string;
  summits: string[];
  /** The account with this address, which the guest's places would become part of. */
  accountName: string | null;
  /** Where the guest is signed in: whoever confirms decides whether these may stay. */
  browsers: { words: string; lastSeen: string }[];
  /** The link was opened by the guest's own browser. */
  isOwn: boolean;
};
export type ClaimView = OpenClaim | { state: Exclude<EmailLinkState, 'open'> };

/** What the page of a claiming link shows before its button is pressed; nothing is used up. */
export async function readClaim(deps: Deps, actor: Actor, secret: string): Promise<ClaimView> {
  const found = await findLink(deps, deps.db, 'claim', secret);
  if (found.state !== 'open') return { state: found.state };
  const { account: guest, link } = found;
  const [owner, places, authSessions] = await Promise.all([
    findConfirmedAccount(deps.db, link.email),
    listSummitsOf(deps.db, guest.id),
    listAuthSessions(deps.db, guest.id, deps.now()),
  ]);
  return {
    state: 'open',
    email: link.email,
    guestName: guest.name,
    summits: places.map(({ title }) => title),
    accountName: owner?.name ?? null,
    browsers: authSessions.map(({ userAgent, lastSeenAt }) => ({ words: browserInWords(userAgent), lastSeen: agoWords(lastSeenAt, deps.now()) })),
    isOwn: actor.kind === 'person' && actor.accountId === guest.id,
  };
}
