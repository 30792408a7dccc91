import { listToMail, markMailed, markOlderMailed, takeToMail } from '#db/repositories/notice-mailing.ts';
import type { DbOrTx } from '#db/client.ts';
import { drawDigest } from '#domain/notices/digest.ts';
import { lastDigestAt, quietUntil } from '#domain/notices/quiet-hours.ts';
import { type NoticeKind, noticeKinds, type Pace } from '#domain/notices/notice-kinds.ts';
import type { Deps } from '../deps.ts';
import { inTurn } from '../reports/in-turn.ts';
import { readable } from './readable.ts';
import { type Stopped, stopUrl } from './stop-address.ts';

const MOST_IN_A_MAIL = 300;

type Waiting = { pace: Pace; createdAt: Date };

/** Whether the time of a notice has come: at once, or with the last digest that was due since. */
const isDue = ({ pace, createdAt }: Waiting, at: Date, zone: string): boolean => pace === 'at-once' || ((pace === 'daily' || pace === 'weekly') && createdAt <= lastDigestAt(pace, at, zone));

/** Mails people what they were told and have not read, all of it that is due in one mail, but in nobody's quiet hours; each once, however often this is called. Of whom this fails keeps no other's waiting. */
export async function sendNoticeMails(deps: Deps): Promise<{ mailed: number }> {
  const at = deps.now();
  const due = (await listToMail(deps.db)).filter(({ timeZone, quiet, pace, createdAt }) => quietUntil(at, quiet, timeZone ?? 'UTC') === null && isDue({ pace, createdAt }, at, timeZone ?? 'UTC'));
  let mailed = 0;
  await inTurn([...new Set(due.map(({ accountId }) => accountId))].map((accountId) => async () => (mailed += await deps.db.transaction((tx) => mailOne(deps, tx, accountId, at)))));
  return { mailed };
}

async function mailOne(deps: Deps, tx: DbOrTx, accountId: string, at: Date): Promise<number> {
  const waiting = await takeToMail(tx, accountId, MOST_IN_A_MAIL);
  const [first] = waiting;
  if (!first) return 0;
  const { account, timeZone } = first;
  const due = waiting.filter(({ notice }) => isDue(notice, at, timeZone ?? 'UTC'));
  await markMailed(tx, due.map(({ notice }) => notice.id), at);
  // A mail tells the newest; what is older than so many stands in the list, and waits for no mail of its own.
  if (waiting.length === MOST_IN_A_MAIL) await markOlderMailed(tx, accountId, waiting.at(-1)?.notice.createdAt ?? at, at);
  const reader = { accountId, isGuest: account.email === null, isSiteAdmin: account.isSiteAdmin };
  const notices = (await readable(tx, reader, due.filter(({ notice }) => notice.readAt === null))).filter(({ isReadable }) => isReadable);
  if (notices.length === 0 || account.email === null || account.emailVerifiedAt === null || account.deletedAt !== null) return 0;
  const unsubscribeUrl = stopUrl(deps, accountId, stoppedWith(due.filter(({ notice }) => notices.some(({ id }) => id === notice.id))));
  await deps.postMail(tx, { recipient: account.email, unsubscribeUrl, ...drawDigest({ language: account.language ?? 'en', notices, zone: timeZone, name: account.name, origin: deps.origin, stopUrl: unsubscribeUrl }) });
  return 1;
}

/** What one press in a mail ends: each kind in it that comes at once, and digests where it has any of one. */
function stoppedWith(told: readonly { notice: { pace: Pace; kind: NoticeKind } }[]): Stopped {
  const atOnce = new Set(told.filter(({ notice }) => notice.pace === 'at-once').map(({ notice }) => notice.kind));
  return [...(told.some(({ notice }) => notice.pace !== 'at-once') ? (['digest'] as const) : []), ...noticeKinds.filter((kind) => atOnce.has(kind))];
}
