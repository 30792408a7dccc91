import type { DbOrTx } from '#db/client.ts';
import { getAccount, insertAccount } from '#db/repositories/accounts.ts';
import { findParticipation, type ParticipationRow } from '#db/repositories/participations.ts';
import type { Actor } from '#domain/actor.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import { createId } from '#domain/ids.ts';
import type { Join } from '#domain/summit.ts';
import { readingLanguage } from '#domain/words/reading-language.ts';
import type { Deps } from '../deps.ts';
import { guestIdFrom } from './guest-id.ts';

/** How long an attempt to join stands for the guest it made. */
export const ATTEMPT_LASTS_MS = 10 * MINUTE_MS;

/** Somebody at the door: by which account, with which earlier place here, and whether the account is still to be made. */
export type Comer = { accountId: string; place: ParticipationRow | null; isNewcomer: boolean };

/** Tells who comes. A visitor who sends the same attempt again is the guest it made, for ten minutes; later a fresh one. */
export async function whoComes(tx: DbOrTx, { sign, now }: Deps, actor: Actor, summitId: string, attempt: string): Promise<Comer> {
  if (actor.kind === 'person') {
    return { accountId: actor.accountId, place: await findParticipation(tx, summitId, actor.accountId), isNewcomer: false };
  }
  const accountId = guestIdFrom(sign, summitId, attempt);
  const place = await findParticipation(tx, summitId, accountId);
  if (place && now().getTime() - (await getAccount(tx, accountId)).createdAt.getTime() > ATTEMPT_LASTS_MS) {
    return { accountId: createId(), place: null, isNewcomer: true };
  }
  return { accountId, place, isNewcomer: !place };
}

/** Makes the account of a guest: a name and what they speak as, without address or password. */
export async function insertGuest(tx: DbOrTx, { now }: Pick<Deps, 'now'>, accountId: string, { name, perspective, educatorRole }: Pick<Join, 'name' | 'perspective' | 'educatorRole'>): Promise<void> {
  await insertAccount(tx, { id: accountId, name, email: null, perspective, educatorRole, language: readingLanguage(), createdAt: now() });
}
