import type { Db } from '#db/client.ts';
import type { Clock } from '#domain/clock.ts';
import type { Log } from '#server/log.ts';

type Given = { db: Db; smtpUrl: string | undefined; from: string; now: Clock; log: Log };
export type MailWorker = { wake: () => void; stop: () => Promise<void> };

/** Sends what stands in the outbox. Without an SMTP server mails stay there, for the administration to show. */
export async function startMailWorker({ smtpUrl, log }: Given): Promise<MailWorker> {
  if (!smtpUrl) log.info('no SMTP_URL: mails stay in the outbox');
  return { wake: () => undefined, stop: async () => undefined };
}
