import type { DbOrTx } from '#db/client.ts';
import { findEmailLink, spendEmailLink, type EmailLinkRow } from '#db/repositories/email-links.ts';
import type { EmailLinkPurpose, EmailLinkState } from '#domain/account.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';

const sentences = (): Record<Exclude<EmailLinkState, 'open'>, string> => ({
  used: t`This link has already been used.`,
  expired: t`This link has run out.`,
  unknown: t`This link is not known here. It may have been taken back, or cut short on its way.`,
});

/** Uses a link up within the transaction that does what it is for; refuses with `conflict` when it cannot be used. */
export async function spendLink(deps: Deps, tx: DbOrTx, purpose: EmailLinkPurpose, secret: string): Promise<EmailLinkRow> {
  const spent = await spendEmailLink(tx, purpose, deps.hashSecret(secret), deps.now());
  if (spent) return spent;
  const found = await findLink(deps, tx, purpose, secret);
  const state = found.state === 'open' ? 'used' : found.state;
  throw conflict(`link-${state}`, sentences()[state]);
}

/** Looks a link up without using it, so that a mail scanner which opens it does no harm. */
export async function findLink({ hashSecret, now }: Pick<Deps, 'hashSecret' | 'now'>, db: DbOrTx, purpose: EmailLinkPurpose, secret: string) {
  const found = await findEmailLink(db, purpose, hashSecret(secret));
  if (!found) return { state: 'unknown' as const };
  if (found.link.usedAt) return { state: 'used' as const };
  if (found.link.expiresAt <= now()) return { state: 'expired' as const };
  return { state: 'open' as const, ...found };
}
