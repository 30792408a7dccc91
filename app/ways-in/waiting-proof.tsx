import { Form } from '@remix-run/react';
import type { ProofView } from '#server/services/doors/elsewhere/use-proof.ts';
import { Notice } from '#app/ui/notice.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

/** Asks whoever has signed in whether what a provider has proven before is to sign them in from now on. */
export const WaitingProof = ({ proof: { provider, email } }: { proof: ProofView }) => (
  <Notice
    className="mb-6"
    title={`May ${provider} sign you in?`}
    acts={
      <Form method="post" className="flex flex-wrap gap-2">
        <SubmitButton name="intent" value="confirm" variant="primary">
          Link {provider}
        </SubmitButton>
        <SubmitButton name="intent" value="forget">Not now</SubmitButton>
      </Form>
    }
  >
    You were there as <span className="break-words">{email}</span>. Linked, it signs you in to this account beside the ways you have.
  </Notice>
);
