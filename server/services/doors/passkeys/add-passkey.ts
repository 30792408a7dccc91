import { getAccount } from '#db/repositories/accounts.ts';
import { insertPasskey, listPasskeys } from '#db/repositories/passkeys.ts';
import type { Actor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { type MadePasskey, PASSKEYS_AT_MOST } from '#domain/passkey.ts';
import { conflict, invalid } from '#domain/refusal.ts';
import { saidToAsker } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { MakingPasskeyOptions } from '#server/passkeys/passkey-ceremonies.ts';
import { requirePassword } from '#server/services/accounts/require-password.ts';
import type { Deps } from '#server/services/deps.ts';
import { requireCan, requirePerson, standingOnSite } from '#server/services/standing.ts';
import { wayInAddedMail } from '../way-in-mails.ts';
import { keepChallenge, spendChallenge } from './passkey-challenge.ts';

/**
 * What a device is asked in order to make a passkey for the person's account, and the secret for the browser's cookie.
 * Refuses guests with `forbidden`, a wrong current password with `invalid`, and with `conflict` where there are too many already.
 */
export async function beginAddingPasskey(deps: Deps, actor: Actor, currentPassword: string): Promise<{ options: MakingPasskeyOptions; secret: string }> {
  requireCan(standingOnSite(actor), 'account.changeSignIn');
  const account = await getAccount(deps.db, requirePerson(actor).accountId);
  await requirePassword(deps, account, currentPassword);
  const known = await listPasskeys(deps.db, account.id);
  if (known.length >= PASSKEYS_AT_MOST) throw conflict('too-many-passkeys', t`You have ${PASSKEYS_AT_MOST} passkeys already. Remove one that you do not use any more, then add another.`);
  const options = await deps.passkeys.offer({ accountId: account.id, address: account.email ?? '', name: account.name }, known);
  return { options, secret: await keepChallenge(deps, { purpose: 'add', accountId: account.id }, options.challenge) };
}

/**
 * Keeps the passkey that a device has made, and tells the person by mail.
 * Refuses with `conflict` when nothing was asked of this browser, or too long ago, or the passkey is here already; with `invalid` when the answer does not hold.
 */
export async function addPasskey(deps: Deps, actor: Actor, secret: string | null, { name, answer }: MadePasskey): Promise<void> {
  requireCan(standingOnSite(actor), 'account.changeSignIn');
  const { id: accountId, email, language } = await getAccount(deps.db, requirePerson(actor).accountId);
  const challenge = await spendChallenge(deps, deps.db, { purpose: 'add', accountId }, secret);
  const made = await deps.passkeys.verifyNew(answer, challenge);
  if (made === null) throw invalid(null, 'passkey-unverified', t`What your device answered could not be verified, so no passkey was added. Try again, or use another device.`);
  await deps.db.transaction(async (tx) => {
    const isNew = await insertPasskey(tx, { ...made, id: createId(), accountId, name, createdAt: deps.now() });
    if (!isNew) throw conflict('passkey-known', t`This passkey is here already.`);
    await deps.record(tx, actor, { act: 'account.wayInAdded', thing: { kind: 'person', id: accountId }, facts: { way: 'passkey' } });
    if (email !== null) await deps.postMail(tx, saidToAsker({ language }, () => wayInAddedMail({ recipient: email, origin: deps.origin, what: t`a passkey called “${name}”` })));
  });
}
