import { getAccount } from '#db/repositories/accounts.ts';
import type { Profile } from '#domain/account.ts';
import type { Actor } from '#domain/actor.ts';
import type { InterfaceLanguage } from '#domain/words/interface-language.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson, standingOnSite } from '../standing.ts';

export type AccountView = Profile & { id: string; email: string | null; isGuest: boolean; hasPassword: boolean; /** Null until they have said so. */ language: InterfaceLanguage | null };

/** One's own account, as the settings show it; refuses a visitor with `forbidden`. */
export async function readAccount({ db }: Deps, actor: Actor): Promise<AccountView> {
  requireCan(standingOnSite(actor), 'account.edit');
  const { id, email, name, perspective, educatorRole, affiliation, offers, seeks, isListed, attribution, language, passwordHash } = await getAccount(db, requirePerson(actor).accountId);
  return { id, email, isGuest: email === null, hasPassword: passwordHash !== null, name, perspective, educatorRole, affiliation, offers, seeks, isListed, attribution, language };
}
