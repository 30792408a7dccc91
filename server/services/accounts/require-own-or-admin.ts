import type { Actor } from '#domain/actor.ts';
import { requireCan, requirePerson, standingOnSite } from '../standing.ts';

/** The account of who asks; refuses a visitor. */
export const requireOwn = (actor: Actor): string => requirePerson(actor).accountId;

/** Refuses whoever asks about somebody else's account without administering the site. */
export function requireOwnOrAdmin(actor: Actor, accountId: string): void {
  requireCan(standingOnSite(actor), requireOwn(actor) === accountId ? 'account.edit' : 'site.administer');
}
