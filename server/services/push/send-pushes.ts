import { deletePushMessages, deletePushSubscription, type DuePushes, takeDuePushes, updatePushMessages, updatePushSubscription } from '#db/repositories/push-subscriptions.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import { isPushed } from '#domain/notices/notice-kinds.ts';
import { quietHoursOf, quietUntil } from '#domain/notices/quiet-hours.ts';
import { drawPush } from '#domain/push/push-message.ts';
import { nextTry } from '#domain/webhooks/attempts.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { pushRequest } from '#server/push/push-request.ts';
import type { Deps } from '../deps.ts';
import { readable } from '../notices/readable.ts';
import { siteKeys } from './site-keys.ts';

/** So many browsers are sent to at once. */
const LANES = 4;
/** Far longer than a try takes: who takes messages and is gone by then has ended. */
const TAKEN_FOR_MS = 2 * MINUTE_MS;
/** More of them say no more than how many there are. */
const MOST_AT_ONCE = 100;
/** A push service answers so for a browser that takes messages no more. */
const GONE: readonly (number | null)[] = [404, 410];

/**
 * Has browsers show what is due, all that waits for one in one message: what its person may read and has not read yet, of the kinds that they have shown, in none of their quiet hours. A message that does not arrive is
 * tried again, longer after each try, and given up in the end; a browser that takes none any more is forgotten.
 */
export async function sendPushes(deps: Deps, isStopping: () => boolean = () => false): Promise<void> {
  const lane = async () => {
    while (!isStopping() && (await sendOne(deps)));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

async function sendOne(deps: Deps): Promise<boolean> {
  const began = deps.now();
  const taken = await takeDuePushes(deps.db, began, new Date(began.getTime() + TAKEN_FOR_MS), MOST_AT_ONCE);
  if (taken === null) return false;
  const { subscription, waiting, account } = taken;
  const { settings } = account;
  const zone = settings?.timeZone ?? 'UTC';
  const heldUntil = quietUntil(began, settings === null ? null : quietHoursOf(settings), zone);
  const keys = await siteKeys(deps);
  if (subscription.siteKey !== keys.publicKey) {
    await deletePushSubscription(deps.db, subscription.accountId, subscription.id);
    return true;
  }
  const shown = heldUntil === null ? await shownOf(deps, taken) : [];
  const ended = heldUntil === null ? waiting.filter(({ notice }) => !shown.some(({ id }) => id === notice.id)) : [];
  await deletePushMessages(deps.db, ended.map(({ message }) => message.id));
  const left = waiting.filter((each) => !ended.includes(each));
  if (shown.length === 0) {
    if (heldUntil !== null) await updatePushMessages(deps.db, left.map(({ message }) => message.id), { nextTryAt: heldUntil });
    await updatePushSubscription(deps.db, subscription.id, { busyUntil: began });
    return true;
  }
  const language = account.language ?? subscription.language;
  const message = saidIn(language, () => drawPush({ notices: shown, zone, lang: language }));
  const { status, fault } = await deps.webhookLine.post(pushRequest(subscription, JSON.stringify(message), { keys, subject: subjectOf(deps) }));
  await keepOutcome(deps, subscription, left, { isGone: GONE.includes(status), hasArrived: fault === null });
  return true;
}

/** What of it is to be shown at this moment, the newest first. */
async function shownOf({ db }: Deps, { subscription: { accountId }, waiting, account: { email, isSiteAdmin, settings } }: DuePushes) {
  const wanted = waiting.filter(({ notice }) => notice.readAt === null && isPushed(notice.kind, settings?.pushes ?? {}));
  const notices = await readable(db, { accountId, isGuest: email === null, isSiteAdmin }, wanted);
  return notices.map((notice, place) => ({ ...notice, path: wanted[place]?.notice.path ?? '/notices' })).filter(({ isReadable }) => isReadable);
}

async function keepOutcome(deps: Deps, subscription: DuePushes['subscription'], waiting: DuePushes['waiting'], { isGone, hasArrived }: { isGone: boolean; hasArrived: boolean }): Promise<void> {
  if (isGone) return deletePushSubscription(deps.db, subscription.accountId, subscription.id);
  const at = deps.now();
  const ids = waiting.map(({ message }) => message.id);
  const tries = 1 + Math.max(...waiting.map(({ message }) => message.tries));
  const next = hasArrived ? null : nextTry(tries, at, Math.random());
  await deps.db.transaction(async (tx) => {
    if (next === null) await deletePushMessages(tx, ids);
    else await updatePushMessages(tx, ids, { nextTryAt: next, tries });
    await updatePushSubscription(tx, subscription.id, { busyUntil: at, ...(hasArrived && { arrivedAt: at }) });
  });
}

/** Push services want to know whom to turn to: this site, or who administers it where it has no address of the web. */
const subjectOf = ({ origin, adminEmail }: Pick<Deps, 'origin' | 'adminEmail'>): string => (origin.startsWith('https:') ? origin : `mailto:${adminEmail ?? 'nobody@plenary.invalid'}`);
