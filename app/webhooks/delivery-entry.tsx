import { Form } from '@remix-run/react';
import { type DeliveryState, faultWords } from '#domain/webhooks/delivery.ts';
import { eventWords } from '#domain/webhooks/event-kinds.ts';
import { PlaceTime } from '#app/reports/place-time.tsx';
import { CodeBlock } from '#app/ui/code-block.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { ToneLine } from '#app/ui/notice.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import type { Tone } from '#app/ui/tone.ts';
import { t } from '#domain/words/t.ts';
import type { Delivery } from './delivery-log.tsx';

const states: Record<DeliveryState, { tone: Tone; word: () => string }> = {
  arrived: { tone: 'good', word: () => t`Arrived` },
  waiting: { tone: 'plain', word: () => t`Waits` },
  'given-up': { tone: 'bad', word: () => t`Given up` },
};

const At = ({ at }: { at: Date | string }) => <PlaceTime at={new Date(at).toISOString()} zone="UTC" show="day-time" />;
const seconds = (ms: number): string => (ms / 1_000).toLocaleString('en', { maximumFractionDigits: 1 });

/** One message: what it was about, what came of it, and what was sent and answered. */
export function DeliveryEntry({ delivery, isOff }: { delivery: Delivery; isOff: boolean }) {
  const { id, kind, state, writtenAt, tries, lastTryAt, nextTryAt, status, tookMs, fault, body, answer } = delivery;
  const { tone, word } = states[state];
  return (
    <li className="border-b border-line py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-64 text-s">
          <h3 className="font-sans text-m font-semibold">{eventWords(kind)}</h3>
          <p className="text-ink-soft">
            Written <At at={writtenAt} />
          </p>
          <p className="mt-1">
            <ToneLine tone={tone}>{word()}</ToneLine>
          </p>
          {lastTryAt && (
            <p className="text-ink-soft">
              Try {tries}, <At at={lastTryAt} />. {status === null ? t`No answer.` : t`Answered with ${status} within ${seconds(tookMs ?? 0)} s.`} {fault && faultWords(fault)}
            </p>
          )}
          {nextTryAt && lastTryAt && !isOff && (
            <p className="text-ink-soft">
              Next try <At at={nextTryAt} />
            </p>
          )}
        </div>
        {!isOff && (
          <Form method="post">
            <input type="hidden" name="deliveryId" value={id} />
            <SubmitButton name="intent" value="send-again" size="small">
              Send again<span className="sr-only">: {eventWords(kind)}, {id.slice(0, 8)}</span>
            </SubmitButton>
          </Form>
        )}
      </div>
      <Disclosure summary={<>What was sent<span className="sr-only">, {id.slice(0, 8)}</span></>}>
        <p className="text-xs text-ink-soft">
          webhook-id: <span className="font-mono break-all">{id}</span>
        </p>
        <CodeBlock>{body}</CodeBlock>
        {answer !== '' && (
          <>
            <p className="mt-3 text-xs text-ink-soft">How it was answered, as far as 1 kB</p>
            <CodeBlock>{answer}</CodeBlock>
          </>
        )}
      </Disclosure>
    </li>
  );
}
