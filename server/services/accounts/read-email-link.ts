import type { EmailLinkPurpose, EmailLinkState } from '#domain/account.ts';
import type { Deps } from '../deps.ts';
import { findLink } from './spend-link.ts';

export type EmailLinkView = { state: 'open'; email: string; name: string } | { state: Exclude<EmailLinkState, 'open'> };

/** What the page of a link shows before its button is pressed; nothing is used up. */
export async function readEmailLink(deps: Deps, purpose: EmailLinkPurpose, secret: string): Promise<EmailLinkView> {
  const found = await findLink(deps, deps.db, purpose, secret);
  return found.state === 'open' ? { state: 'open', email: found.link.email, name: found.account.name } : { state: found.state };
}
