import type { DbOrTx } from '#db/client.ts';
import { updateAccount } from '#db/repositories/accounts.ts';
import { deleteAuthSessions } from '#db/repositories/auth-sessions.ts';
import { deleteOpenEmailLinks } from '#db/repositories/email-links.ts';
import type { InterfaceLanguage } from '#domain/words/interface-language.ts';
import { saidToAsker } from '#domain/words/reading-language.ts';
import type { Deps } from '../deps.ts';
import { passwordChangedMail } from './mails/notices.ts';

type Replacement = { accountId: string; language: InterfaceLanguage | null; email: string; passwordHash: string; keptAuthSessionId: string | null };

/** Whoever knew the old password is out: other sign-ins and links that are still open end, and the owner is told. */
export async function replacePassword({ postMail, record, origin }: Deps, tx: DbOrTx, { accountId, language, email, passwordHash, keptAuthSessionId }: Replacement): Promise<void> {
  await updateAccount(tx, accountId, { passwordHash });
  await deleteAuthSessions(tx, accountId, keptAuthSessionId);
  await deleteOpenEmailLinks(tx, accountId);
  await record(tx, { accountId }, { act: 'account.passwordChanged', thing: { kind: 'person', id: accountId } });
  await postMail(tx, saidToAsker({ language }, () => passwordChangedMail({ recipient: email, origin })));
}
