import { updateAccount } from '#db/repositories/accounts.ts';
import type { Actor } from '#domain/actor.ts';
import type { InterfaceLanguage } from '#domain/words/interface-language.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson, standingOnSite } from '../standing.ts';

/** Says in which language Plenary speaks to somebody in every browser, and writes to them. Refuses a visitor with `forbidden`. */
export async function chooseLanguage({ db }: Deps, actor: Actor, language: InterfaceLanguage): Promise<void> {
  requireCan(standingOnSite(actor), 'account.edit');
  await updateAccount(db, requirePerson(actor).accountId, { language });
}
