import { Form } from '@remix-run/react';
import type { WebhookView } from '#server/services/webhooks/list-webhooks.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { t } from '#domain/words/t.ts';

/** What can be done with an address that is told. */
export const WebhookActs = ({ webhook: { off, url } }: { webhook: WebhookView }) => (
  <>
    <Form method="post" className="flex flex-wrap gap-2">
      {off ? (
        <SubmitButton name="intent" value="turn-on" variant="primary">
          Turn it on
        </SubmitButton>
      ) : (
        <SubmitButton name="intent" value="turn-off">
          Turn it off
        </SubmitButton>
      )}
    </Form>
    <div className="mt-4 grid">
      <Disclosure summary={t`Make a new secret`}>
        <p className="max-w-measure text-s text-ink-soft">The new one is shown once. For 24 hours messages are signed with both, then with the new one alone.</p>
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
