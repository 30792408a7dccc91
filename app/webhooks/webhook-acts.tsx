import { Form } from '@remix-run/react';
import type { WebhookView } from '#server/services/webhooks/list-webhooks.ts';
import { PlaceTime } from '#app/reports/place-time.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { t } from '#domain/words/t.ts';

type Props = { webhook: WebhookView; /** In ISO 8601; null where the secret is the only one. */ oldSecretUntil: Date | string | null };

/** What can be done with an address that is told. */
export const WebhookActs = ({ webhook: { off, url }, oldSecretUntil }: Props) => (
  <>
    <Form method="post" className="flex flex-wrap gap-2">
      {off ? (
        <SubmitButton name="intent" value="turn-on" variant="primary">
          Turn it on
        </SubmitButton>
      ) : (
        <>
          <SubmitButton name="intent" value="test" icon="send">
            Send a test
          </SubmitButton>
          <SubmitButton name="intent" value="turn-off">Turn it off</SubmitButton>
        </>
      )}
    </Form>
    <div className="mt-4 grid">
      <Disclosure summary={t`Make a new secret`}>
        <p className="max-w-measure text-s text-ink-soft">The new one is shown once. For 24 hours messages are signed with both, then with the new one alone.</p>
        {oldSecretUntil && (
          <p className="mt-2 max-w-measure text-s text-ink-soft">
            The secret before this one is good until <PlaceTime at={new Date(oldSecretUntil).toISOString()} zone="UTC" show="day-time" /> (UTC). If you make another now, it is good no more.
          </p>
        )}
        <Form method="post" className="mt-3">
          <SubmitButton name="intent" value="renew-secret" size="small">
            Make it now
          </SubmitButton>
        </Form>
      </Disclosure>
      <Disclosure summary={t`Remove this address`}>
        <p className="max-w-measure text-s text-ink-soft">It is told nothing more, and what it was sent is forgotten. To pause it, turn it off instead.</p>
        <Form method="post" className="mt-3">
          <SubmitButton name="intent" value="remove" size="small" variant="danger" icon="trash" className="max-w-full whitespace-normal!">
            <span className="break-all">Remove {url}</span>
          </SubmitButton>
        </Form>
      </Disclosure>
    </div>
  </>
);
