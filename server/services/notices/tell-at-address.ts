import { findConfirmedAccount } from '#db/repositories/accounts.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Deps, Mail } from '../deps.ts';
import { tell, type Telling } from './tell.ts';

/** Tells whoever has this address, as they chose where it is an account's that somebody confirmed; anybody else is written to, in the language of whoever causes it. */
export async function tellAtAddress(deps: Pick<Deps, 'now' | 'postMail' | 'sign' | 'origin'>, tx: DbOrTx, { recipient, write }: { recipient: string; write: () => Mail }, telling: Omit<Telling, 'to' | 'mail'>): Promise<void> {
  const account = await findConfirmedAccount(tx, recipient.toLowerCase());
  if (account) await tell(deps, tx, { ...telling, to: [account.id], mail: write });
  else await deps.postMail(tx, write());
}
