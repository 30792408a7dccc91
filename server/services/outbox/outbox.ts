import { deleteBounce, listBounces } from '#db/repositories/bounced-addresses.ts';
import { countMails, countMailsByState, getMail, listMails, type MailRow, updateMail } from '#db/repositories/mails.ts';
import type { Actor } from '#domain/actor.ts';
import { agoWords } from '#domain/ago-words.ts';
import { idSchema } from '#domain/ids.ts';
import { type MailState, mailStateOf, withoutLinkSecrets } from '#domain/mail.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { requireCan, standingOnSite } from '../standing.ts';

const MAILS_PER_PAGE = 50;
const BOUNCES_MOST = 100;

export type MailView = {
  id: string;
  recipient: string;
  subject: string;
  state: MailState;
  /** "12 minutes ago" */
  written: string;
  sent: string | null;
  /** Why the last try failed; empty when none did. */
  reason: string;
  attempts: number;
  nextAttemptAt: Date | null;
};

/** The mails of the outbox, or those in one state, newest first, page by page from 1; refuses everybody but site administrators with `forbidden`. */
export async function listOutbox({ db, now, isMailSent }: Deps, actor: Actor, page: number, state: MailState | null = null) {
  requireCan(standingOnSite(actor), 'site.administer');
  const [rows, total, counts, bounces] = await Promise.all([listMails(db, MAILS_PER_PAGE, (page - 1) * MAILS_PER_PAGE, state), countMails(db, state), countMailsByState(db), listBounces(db, BOUNCES_MOST)]);
  return { mails: rows.map((row) => mailView(row, now())), refusing: bounces.map(({ address, reason, bouncedAt }) => ({ address, reason, since: agoWords(bouncedAt, now()) })), counts, state, total, page, pages: Math.max(1, Math.ceil(total / MAILS_PER_PAGE)), isMailSent };
}

/** Whether mails leave by themselves; pages that say "look into your mail" say where it is otherwise. */
export const sendsMail = ({ isMailSent }: Deps): boolean => isMailSent;

/** One mail with its text; the secrets of its links are shown only where no mail server is set, since somebody has to pass them on then. Refuses everybody but site administrators with `forbidden`. */
export async function readMail({ db, now, isMailSent }: Deps, actor: Actor, id: string) {
  requireCan(standingOnSite(actor), 'site.administer');
  const row = await getMail(db, knownId(id));
  return { ...mailView(row, now()), text: isMailSent ? withoutLinkSecrets(row.text) : row.text, isMailSent };
}

/** Tries a mail again that was given up; refuses with `conflict` when it was not. */
export async function retryMail({ db, now, record }: Deps, actor: Actor, id: string): Promise<void> {
  requireCan(standingOnSite(actor), 'site.administer');
  const row = await getMail(db, knownId(id));
  if (mailStateOf(row) !== 'given-up') throw conflict('not-given-up', t`This mail is not given up: it was sent, or is tried again by itself.`);
  await db.transaction(async (tx) => {
    await updateMail(tx, row.id, { gaveUpAt: null, attempts: 0, nextAttemptAt: now() });
    await record(tx, actor, { act: 'mail.triedAgain', thing: { kind: 'site' } });
  });
}

/** Lets mail go to an address again that refused it; refuses with `not-found` where it did not. */
export async function clearBounce({ db, record }: Deps, actor: Actor, address: string): Promise<void> {
  requireCan(standingOnSite(actor), 'site.administer');
  await db.transaction(async (tx) => {
    if (!(await deleteBounce(tx, address))) throw notFound('address');
    await record(tx, actor, { act: 'mail.bounceCleared', thing: { kind: 'site' } });
  });
}

function knownId(id: string): string {
  if (!idSchema.safeParse(id).success) throw notFound('mail');
  return id;
}

function mailView(row: MailRow, now: Date): MailView {
  const { id, recipient, subject, createdAt, sentAt, lastError, attempts } = row;
  const state = mailStateOf(row);
  return {
    id,
    recipient,
    subject,
    state,
    written: agoWords(createdAt, now),
    sent: sentAt && agoWords(sentAt, now),
    reason: lastError,
    attempts,
    nextAttemptAt: state === 'waiting' ? row.nextAttemptAt : null,
  };
}
