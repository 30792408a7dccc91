import type { MailView } from '#server/services/outbox/outbox.ts';
import { ToneLine } from '#app/ui/notice.tsx';
import { LocalTime } from '#app/ui/time.tsx';

type Props = { mail: MailView; isMailSent: boolean };

/** Whether a mail waits, was sent or was given up, and why. */
export function MailStateLine({ mail: { state, sent, reason, attempts, nextAttemptAt }, isMailSent }: Props) {
  switch (state) {
    case 'sent':
      return <ToneLine tone="good">Sent {sent}</ToneLine>;
    case 'given-up':
      return (
        <>
          <ToneLine tone="bad">Not sent, given up</ToneLine>
          <span className="block break-words text-ink-soft">{reason}</span>
        </>
      );
    case 'waiting':
      return (
        <>
          <ToneLine tone={attempts > 0 ? 'warn' : 'plain'} icon="clock">
            Waiting
          </ToneLine>
          {isMailSent && attempts > 0 && nextAttemptAt && (
            <span className="block break-words text-ink-soft">
              {reason} {attempts === 1 ? 'Tried once' : `Tried ${attempts} times`}, next at <LocalTime at={nextAttemptAt} zone="UTC" /> UTC.
            </span>
          )}
        </>
      );
  }
}
