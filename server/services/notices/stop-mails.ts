import { deleteWaitingMails } from '#db/repositories/mails.ts';
import { findNoticeSettings, mergePaces, updateWaitingPaces } from '#db/repositories/notice-settings.ts';
import { findAccountName } from '#db/repositories/accounts.ts';
import type { Actor } from '#domain/actor.ts';
import { kindWords, noticeKinds, type NoticeKind, paceOf } from '#domain/notices/notice-kinds.ts';
import { notFound } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { type StopAddress, type Stopped, stoppedBy, stopUrl } from './stop-address.ts';

const wordsOf = (what: Stopped): string => what.map((each) => (each === 'digest' ? t`Mails once a day or once a week` : kindWords()[each])).join('”, “');

/** What an address out of a mail would end. For whoever has it; refuses `not-found` one that is none of ours. */
export function readStop(deps: Deps, _actor: Actor, address: StopAddress): Promise<{ what: string }> {
  const what = stoppedBy(deps, address);
  return what === null ? Promise.reject(notFound('link')) : Promise.resolve({ what: wordsOf(what) });
}

/** Ends mails of those kinds, and digests; the list goes on, and what waits to be sent is not sent. For whoever has the address, however often; refuses `not-found` one that is none of ours. */
export async function stopMails(deps: Deps, _actor: Actor, address: StopAddress): Promise<{ what: string }> {
  const what = stoppedBy(deps, address);
  if (what === null) throw notFound('link');
  const { accountId } = address;
  await deps.db.transaction(async (tx) => {
    // Of an account that is gone, or became part of another, nothing is mailed any more.
    if ((await findAccountName(tx, accountId)) === null) return;
    const paces = (await findNoticeSettings(tx, accountId))?.paces ?? {};
    const isEnded = (kind: NoticeKind): boolean => (what.includes(kind) && paceOf(kind, paces) !== 'off') || (what.includes('digest') && ['daily', 'weekly'].includes(paceOf(kind, paces)));
    const ended = noticeKinds.filter(isEnded);
    await mergePaces(tx, accountId, Object.fromEntries(ended.map((kind) => [kind, 'list' as const])));
    if (ended.length > 0) await updateWaitingPaces(tx, accountId, 'list', ended);
    await deleteWaitingMails(tx, stopUrl(deps, accountId, what));
  });
  return { what: wordsOf(what) };
}
