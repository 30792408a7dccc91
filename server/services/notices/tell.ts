import { deleteNoticesOf, insertNotices, listToTell, updateNoticesOf } from '#db/repositories/notices.ts';
import { insertPushMessages } from '#db/repositories/push-subscriptions.ts';
import type { DbOrTx } from '#db/client.ts';
import { isToldOf } from '#domain/distance/distance.ts';
import { createId } from '#domain/ids.ts';
import { isPushed, kindManners, type NoticeKind, paceOf } from '#domain/notices/notice-kinds.ts';
import { quietHoursOf, quietUntil } from '#domain/notices/quiet-hours.ts';
import { shortWords } from '#domain/notices/short-words.ts';
import { followedPage, type FollowedKind, type Thing } from '#domain/notices/thing.ts';
import { saidTo } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { Deps, Mail } from '../deps.ts';
import { stopUrl } from './stop-address.ts';
import { whoReads } from './who-reads.ts';

/** Words as they stand, such as somebody's own, or what says them in the language of whom they are for. */
type Said = string | (() => string);

/** Something that people are to be told. */
export type Telling = {
  kind: NoticeKind;
  /** What it is about: who may not read it is not told. */
  thing: Thing;
  /** The page by which it is muted, where it is another than that of the thing: of a room its summit's. */
  page?: { kind: FollowedKind; id: string };
  /** Who did it, who is never told; null: the house, or nobody who is to be named. */
  byId: string | null;
  /** Whether they did it in their office: then it comes to everybody, also to who muted or blocked them. */
  isInOffice?: boolean;
  to: readonly string[];
  /** What the thing is called. */
  title: Said;
  /** What was said; shortened where it is long. */
  words?: Said;
  /** Where it is read, on this site. */
  path: string;
  /** The remark, post or announcement that causes it: with it the notices go, and change. */
  sourceId?: string;
  happensAt?: Date | null;
  timeZone?: string;
  place?: string;
  /** A mail with words of its own, for those who want this kind by mail at once; others find it in a digest. */
  mail?: (accountId: string, email: string) => Mail | null;
};

/**
 * Tells people of something, each in their language, in the transaction that causes it; answers whom. Left out are who did it, who is gone, who may not read it, who wants to hear nothing
 * of its kind, who muted its page, but for what is meant for them alone, and who muted or blocked who did it, but for what is said in an office.
 */
export async function tell(deps: Pick<Deps, 'now' | 'postMail' | 'sign' | 'origin'>, tx: DbOrTx, telling: Telling): Promise<string[]> {
  const { kind, thing, byId, to, mail } = telling;
  const meant = [...new Set(to)].filter((id) => id !== byId);
  if (meant.length === 0) return [];
  const people = await listToTell(tx, meant, telling.page ?? followedPage(thing), byId);
  const mayRead = await whoReads(tx, people.map(({ accountId, email, isSiteAdmin }) => ({ accountId, isGuest: email === null, isSiteAdmin })), [thing]);
  const told = people.flatMap((person) => {
    const pace = paceOf(kind, person.paces ?? {});
    const isMuted = person.follow === 'muted' && !kindManners[kind].isPersonal;
    return pace === 'off' || isMuted || !isToldOf(kind, person.distance, telling) || !mayRead(person.accountId, thing) ? [] : [{ ...person, pace }];
  });
  const at = deps.now();
  const rows = [];
  for (const { accountId, email, emailVerifiedAt, language, pace, quietFrom, quietUntil: until, timeZone } of told) {
    const isMailable = email !== null && emailVerifiedAt !== null;
    const unsubscribeUrl = stopUrl(deps, accountId, [kind]);
    const own = pace === 'at-once' && isMailable ? saidTo({ language }, () => withFoot(mail?.(accountId, email) ?? null, `${deps.origin}/account/notices`, unsubscribeUrl)) : null;
    if (own) await deps.postMail(tx, { ...own, unsubscribeUrl, notBefore: quietUntil(at, quietHoursOf({ quietFrom, quietUntil: until }), timeZone ?? 'UTC') });
    rows.push({ ...saidTo({ language }, () => rowOf(telling)), id: createId(), accountId, pace, createdAt: at, mailedAt: own || !isMailable ? at : null });
  }
  await insertNotices(tx, rows);
  // They wait in the table; what sends them hears of the notices once these are committed.
  const pushed = new Set(told.filter(({ pushes }) => isPushed(kind, pushes ?? {})).map(({ accountId }) => accountId));
  await insertPushMessages(tx, rows.filter(({ accountId }) => pushed.has(accountId)).map(({ id, accountId }) => ({ noticeId: id, accountId })), at);
  return rows.map(({ accountId }) => accountId);
}

const withFoot = (mail: Mail | null, settings: string, stop: string): Mail | null => mail && { ...mail, text: `${mail.text}\n${t`What you are told, and when, you choose here: ${settings}`}\n${t`One press ends such mails: ${stop}`}\n` };

const said = (words: Said): string => (typeof words === 'string' ? words : words());

const rowOf = ({ kind, thing, byId, title, words = '', path, sourceId, happensAt = null, timeZone = 'UTC', place = '' }: Telling) => ({ kind, thingKind: thing.kind, thingId: thing.id, byId, sourceId: sourceId ?? null, title: shortWords(said(title)), words: shortWords(said(words)), path, happensAt, timeZone, place });

/** What caused these notices was taken back: nobody is told any more, nor what it said. */
export const takeBack = (tx: DbOrTx, sourceIds: readonly string[]): Promise<void> => deleteNoticesOf(tx, sourceIds);

/** What caused these notices says something else now, and so do they. */
export const retell = (tx: DbOrTx, sourceId: string, words: string): Promise<void> => updateNoticesOf(tx, sourceId, { words: shortWords(words) });
