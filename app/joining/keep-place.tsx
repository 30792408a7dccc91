import { Form } from '@remix-run/react';
import { ThenField } from '#app/accounts/then-link.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';

type Props = { isWaiting: boolean; /** The page to come back to. */ then: string };

/** How a guest is found again: by the link that is sent to an address of theirs. Whoever waits can say the address here, and is written to. */
export function KeepPlace({ isWaiting, then }: Props) {
  const claimPage = `/claim?then=${encodeURIComponent(then)}`;
  return (
    <section aria-labelledby="keep-place" className="mt-8 border-t border-line pt-4 text-s">
      <h2 id="keep-place" className="font-sans text-s font-semibold">
        {isWaiting ? 'Leave an e-mail address, and we write as soon as a place is free' : 'Keep your place: add an e-mail'}
      </h2>
      <p className="mt-1 mb-3 max-w-measure text-ink-soft">
        {isWaiting
          ? 'Only if you like: without one, this page alone tells you. First we send a link; press it, so that we know the address is yours. With it you find your turn again on any device.'
          : 'You may lock your phone or close this page: your place is kept on this device. With an e-mail address you find it again on any other.'}
      </p>
      {isWaiting ? (
        <Form method="post" action={claimPage} className="grid max-w-md gap-3">
          <ThenField then={then} />
          <TextField field={plainField('email', { required: true })} label="E-mail address" hint="Others do not see it." type="email" autoComplete="email" inputMode="email" enterKeyHint="send" />
          <SubmitButton className="justify-self-start">Send me the link</SubmitButton>
        </Form>
      ) : (
        <LinkButton to={claimPage} size="small" icon="mail">
          Add an e-mail
        </LinkButton>
      )}
    </section>
  );
}
