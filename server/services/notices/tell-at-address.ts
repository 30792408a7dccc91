import { findConfirmedAccount } from '#db/repositories/accounts.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Deps, Mail } from '../deps.ts';
import { tell, type Telling } from './tell.ts';

/** Tells whoever has this address, as they chose where it is an account's that somebody confirmed; anybody else is written to. */
export async function tellAtAddress(deps: Pick<Deps, 'now' | 'postMail' | 'sign' | 'origin'>, tx: DbOrTx, mail: Mail, telling: Omit<Telling, 'to' | 'mail'>): Promise<void> {
  const account = await findConfirmedAccount(tx, mail.recipient.toLowerCase());
  if (account) await tell(deps, tx, { ...telling, to: [account.id], mail: () => mail });
  else await deps.postMail(tx, mail);
}
