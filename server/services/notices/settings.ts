import { getAccount } from '#db/repositories/accounts.ts';
import { deleteBounce, findBounce } from '#db/repositories/bounced-addresses.ts';
import { findNoticeSettings, listFollowed, saveNoticeSettings, updateWaitingPaces } from '#db/repositories/notice-settings.ts';
import type { Actor } from '#domain/actor.ts';
import { type ChosenPaces, type ChosenPushes, isPushed, noticeKinds, type Pace, paceOf, paces } from '#domain/notices/notice-kinds.ts';
import type { NoticeSettings } from '#domain/notices/settings-form.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson, standingOnSite } from '../standing.ts';
import { whoReads } from './who-reads.ts';

/** How one wants to be told, with the pages that one follows or muted and may still read. Refuses a visitor with `forbidden`. */
export async function readNoticeSettings({ db }: Deps, actor: Actor) {
  requireCan(standingOnSite(actor), 'account.edit');
  const person = requirePerson(actor);
  const [settings, followed, { email }] = await Promise.all([findNoticeSettings(db, person.accountId), listFollowed(db, person.accountId), getAccount(db, person.accountId)]);
  const bounce = email === null ? null : await findBounce(db, email);
  const mayRead = await whoReads(db, [person], followed);
  const chosen = Object.fromEntries(noticeKinds.map((kind) => [kind, paceOf(kind, settings?.paces ?? {})])) as Record<(typeof noticeKinds)[number], Pace>;
  const values: NoticeSettings = { ...chosen, pushes: noticeKinds.filter((kind) => isPushed(kind, settings?.pushes ?? {})), quietFrom: settings?.quietFrom ?? undefined, quietUntil: settings?.quietUntil ?? undefined, timeZone: settings?.timeZone ?? 'UTC' };
  return { values, followed: followed.filter(({ kind, id }) => mayRead(person.accountId, { kind, id })), zones: Intl.supportedValuesOf('timeZone'), refusedMail: bounce && { address: bounce.address, reason: bounce.reason } };
}

/** Saves how one wants to be told; what waits to be mailed follows it. Refuses a visitor with `forbidden`. */
export async function saveNoticeChoices({ db }: Deps, actor: Actor, { quietFrom = null, quietUntil = null, timeZone, pushes, ...chosen }: Omit<NoticeSettings, 'quietFrom' | 'quietUntil'> & { quietFrom?: string | null | undefined; quietUntil?: string | null | undefined }): Promise<void> {
  requireCan(standingOnSite(actor), 'account.edit');
  const { accountId } = requirePerson(actor);
  const own: ChosenPaces = chosen;
  const shown = Object.fromEntries(noticeKinds.map((kind) => [kind, pushes.includes(kind)])) as ChosenPushes;
  await db.transaction(async (tx) => {
    await saveNoticeSettings(tx, { accountId, paces: own, pushes: shown, quietFrom, quietUntil, timeZone });
    for (const pace of paces) {
      const kinds = noticeKinds.filter((kind) => own[kind] === pace);
      if (kinds.length > 0) await updateWaitingPaces(tx, accountId, pace, kinds);
    }
  });
}

/** Says that mail can be sent to one's address again, which refused it. Refuses a visitor with `forbidden`. */
export async function tryAddressAgain({ db }: Deps, actor: Actor): Promise<void> {
  requireCan(standingOnSite(actor), 'account.edit');
  const { email } = await getAccount(db, requirePerson(actor).accountId);
  if (email !== null) await deleteBounce(db, email);
}
