import { listBounces } from '#db/repositories/bounced-addresses.ts';
import { countMails, getMail, listMails, type MailRow, updateMail } from '#db/repositories/mails.ts';
import type { Actor } from '#domain/actor.ts';
import { agoWords } from '#domain/ago-words.ts';
import { idSchema } from '#domain/ids.ts';
import { type MailState, mailStateOf } from '#domain/mail.ts';
import { conflict, notFound } from '#domain/refusal.ts';
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

/** The mails of the outbox, newest first, page by page from 1; refuses everybody but site administrators with `forbidden`. */
export async function listOutbox({ db, now, isMailSent }: Deps, actor: Actor, page: number) {
  requireCan(standingOnSite(actor), 'site.administer');
  const [rows, total, bounces] = await Promise.all([listMails(db, MAILS_PER_PAGE, (page - 1) * MAILS_PER_PAGE), countMails(db), listBounces(db, BOUNCES_MOST)]);
  return { mails: rows.map((row) => mailView(row, now())), refusing: bounces.map(({ address, reason, bouncedAt }) => ({ address, reason, since: agoWords(bouncedAt, now()) })), total, page, pages: Math.max(1, Math.ceil(total / MAILS_PER_PAGE)), isMailSent };
}

/** Whether mails leave by themselves; pages that say "look into your mail" say where it is otherwise. */
export const sendsMail = ({ isMailSent }: Deps): boolean => isMailSent;

/** One mail with its text; refuses everybody but site administrators with `forbidden`. */
export async function readMail({ db, now, isMailSent }: Deps, actor: Actor, id: string) {
  requireCan(standingOnSite(actor), 'site.administer');
  const row = await getMail(db, knownId(id));
  return { ...mailView(row, now()), text: row.text, isMailSent };
}

/** Tries a mail again that was given up; refuses with `conflict` when it was not. */
export async function retryMail({ db, now }: Deps, actor: Actor, id: string): Promise<void> {
  requireCan(standingOnSite(actor), 'site.administer');
  const row = await getMail(db, knownId(id));
  if (mailStateOf(row) !== 'given-up') throw conflict('not-given-up', 'This mail is not given up: it was sent, or is tried again by itself.');
  await updateMail(db, row.id, { gaveUpAt: null, attempts: 0, nextAttemptAt: now() });
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
