import { createTransport } from 'nodemailer';
import type { Db } from '#db/client.ts';
import { deleteBounce, findBounce, saveBounce } from '#db/repositories/bounced-addresses.ts';
import { type MailRow, takeDueMail, updateMail } from '#db/repositories/mails.ts';
import { readSiteSettings } from '#db/repositories/site-settings.ts';
import { senderNamed } from '#domain/administration/site-settings.ts';
import type { Clock } from '#domain/clock.ts';
import { nextMailAttempt, withoutLinkSecrets } from '#domain/mail.ts';
import type { Log } from '#server/log.ts';
import { type Noted, unnoted } from './job-book.ts';

type Given = { db: Db; smtpUrl: string | undefined; from: string; now: Clock; log: Log; lookEveryMs?: number; noted?: Noted };
export type MailWorker = { wake: () => void; stop: () => Promise<void> };

/** Looks for mails that are due again after this long, even if nobody woke it: retries, and mails of another process. */
const LOOK_EVERY_MS = 15_000;
/** A mail is posted within a transaction, so the worker waits a moment for that to end. */
const COMMIT_TAKES_MS = 200;
/** A mail server that says nothing for so long is not there. */
const SILENCE_MS = 20_000;
const REASON_MAX_CHARACTERS = 500;

/**
 * Sends what stands in the outbox, one mail after the other; several processes share the work and never send one twice
 * at the same time. A mail that cannot be sent is tried again later and later, and given up in the end, with the reason.
 * Without a mail server mails stay in the outbox, for the administration to show.
 */
export async function startMailWorker({ db, smtpUrl, from, now, log, lookEveryMs = LOOK_EVERY_MS, noted = unnoted }: Given): Promise<MailWorker> {
  if (!smtpUrl) {
    log.info('no SMTP_URL: mails stay in the outbox');
    return { wake: () => undefined, stop: async () => undefined };
  }
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: SILENCE_MS,
    greetingTimeout: SILENCE_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const send = async ({ id, recipient, subject, text, html, unsubscribeUrl }: MailRow) => {
    const domain = /@([^@\s>]+)>?$/.exec(from)?.[1] ?? 'localhost';
    const headers = unsubscribeUrl === null ? {} : { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
    const { settings } = await readSiteSettings(db);
    await transport.sendMail({ from: senderNamed(from, settings.mailSender), to: { name: '', address: recipient }, subject, text, ...(html !== '' && { html }), headers, messageId: `<${id}@${domain}>` });
  };

  let isStopping = false;
  let working: Promise<void> | null = null;
  const work = () => {
    if (isStopping || working) return;
    working = sending()
      .catch((defect: unknown) => log.error({ err: defect }, 'the outbox could not be read'))
      .finally(() => (working = null));
  };
  const sendDueMails = async () => {
    while (!isStopping && (await sendOneMail({ db, now, log }, send)));
  };

  const sending = noted('Mail', lookEveryMs, sendDueMails);

  const timer = setInterval(work, lookEveryMs);
  const woken = new Set<NodeJS.Timeout>();
  work();
  return {
    wake: () => {
      const soon = setTimeout(() => {
        woken.delete(soon);
        work();
      }, COMMIT_TAKES_MS);
      woken.add(soon);
    },
    stop: async () => {
      isStopping = true;
      clearInterval(timer);
      for (const soon of woken) clearTimeout(soon);
      await working;
      transport.close();
    },
  };
}

/** Sends the mail that has been due for longest, holding its row meanwhile; false when none is due. */
async function sendOneMail({ db, now, log }: Pick<Given, 'db' | 'now' | 'log'>, send: (mail: MailRow) => Promise<void>): Promise<boolean> {
  return db.transaction(async (tx) => {
    const mail = await takeDueMail(tx, now());
    if (!mail) return false;
    const bounce = mail.isRequested ? null : await findBounce(tx, mail.recipient);
    if (bounce) {
      await updateMail(tx, mail.id, { gaveUpAt: now(), lastError: `Nothing is sent to this address since it refused mail: ${bounce.reason}`.slice(0, REASON_MAX_CHARACTERS) });
      return true;
    }
    const attempts = mail.attempts + 1;
    try {
      await send(mail);
      await updateMail(tx, mail.id, { attempts, sentAt: now(), lastError: '', text: withoutLinkSecrets(mail.text), html: '', unsubscribeUrl: null });
      await deleteBounce(tx, mail.recipient);
    } catch (failure) {
      const nextAttemptAt = isFinal(failure) ? null : nextMailAttempt(attempts, now());
      const lastError = (failure instanceof Error ? failure.message : String(failure)).slice(0, REASON_MAX_CHARACTERS);
      await updateMail(tx, mail.id, { attempts, lastError, ...(nextAttemptAt ? { nextAttemptAt } : { gaveUpAt: now() }) });
      if (isOfRecipient(failure)) await saveBounce(tx, { address: mail.recipient, reason: lastError, bouncedAt: now() });
      log.warn({ mailId: mail.id, attempts, reason: lastError, isGivenUp: nextAttemptAt === null }, 'a mail could not be sent');
    }
    return true;
  });
}

/** A mail server's 5xx about the recipient or the message is its last word; one about signing in to it is ours to mend. */
const isFinal = (failure: unknown): boolean =>
  failure instanceof Error && 'responseCode' in failure && Number(failure.responseCode) >= 500 && !('code' in failure && failure.code === 'EAUTH');

/**
 * Its last word about whom the mail is to: nobody of that name is there (RFC 3463, 5.1.x). That it takes nothing from us (5.7.x), or that a mailbox is
 * full (5.2.x), says nothing about the address.
 */
const isOfRecipient = (failure: unknown): boolean =>
  isFinal(failure) && failure instanceof Error && 'command' in failure && failure.command === 'RCPT TO' && !/\b5\.[2-7]\.\d/.test(failure.message) && 'responseCode' in failure && [550, 551, 553].includes(Number(failure.responseCode));
