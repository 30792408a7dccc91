import { Form, Link, useLocation } from '@remix-run/react';
import type { InvitationView } from '#server/services/summits/read-invitation.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

/** The one next step: accept, sign in first, or ask for another invitation. */
export function InvitationActs({ invitation: { state, asker, role, roleAfter, invitedBy, summit } }: { invitation: InvitationView }) {
  const then = `?then=${encodeURIComponent(useLocation().pathname)}`;
  if (state !== 'open') {
    return (
      <Notice title={state === 'accepted' ? 'This invitation was accepted already' : 'This invitation has ended'} acts={<LinkButton to={`/summits/${summit.slug}`}>Look at the summit</LinkButton>}>
        {state === 'accepted' ? 'Each invitation works once.' : `Invitations work for 14 days. Ask ${invitedBy} to send it again.`}
      </Notice>
    );
  }
  if (asker === 'account') {
    return (
      <Form method="post">
        {roleAfter !== role && <p className="mb-3 text-s text-ink-soft">You convene this summit already, and stay a convener.</p>}
        <SubmitButton variant="primary" size="big" name="intent" value="accept">
          Accept the invitation
        </SubmitButton>
      </Form>
    );
  }
  if (asker === 'guest') {
    return (
      <Notice title="Add an e-mail address first" acts={<LinkButton to={`/claim${then}`} variant="primary">Add an address</LinkButton>}>
        You are here as a guest. With an address you can sign in again; this invitation keeps waiting for you.
      </Notice>
    );
  }
  return (
    <div>
      <div className="flex flex-wrap gap-2">
        <LinkButton to={`/sign-in${then}`} variant="primary" size="big">
          Sign in to accept
        </LinkButton>
        <LinkButton to={`/sign-up${then}`} size="big">
          Create an account
        </LinkButton>
      </div>
      <p className="mt-3 text-s text-ink-soft">
        You come back here afterwards. <Link to={`/summits/${summit.slug}`}>Look at the summit</Link> first, if it is published.
      </p>
    </div>
  );
}
