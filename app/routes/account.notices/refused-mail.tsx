import { Form } from '@remix-run/react';
import { Notice } from '#app/ui/notice.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

/** That somebody's address refused mail, why, and the way to have it tried again. */
export const RefusedMail = ({ address, reason }: { address: string; reason: string }) => (
  <Notice tone="warn" title="Mail to your address comes back" className="mb-6">
    <p className="wrap-anywhere">
      {address} refused it: {reason} Nothing more is sent there, but for links that you ask for. Your notices stand in the list all the same.
    </p>
    <Form method="post" className="mt-3">
      <SubmitButton name="intent" value="try-again">
        Try it again
      </SubmitButton>
    </Form>
  </Notice>
);
