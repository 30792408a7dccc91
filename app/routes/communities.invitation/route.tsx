import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { z } from 'zod';
import { t } from '#domain/words/t.ts';
import type { CommunityInvitationView } from '#server/services/community/accept-community-invitation.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { RefusedAct } from '#app/preparation/refused-act.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: invitation }) => [{ title: `${invitation ? t`Invitation to ${invitation.community.name}` : t`Invitation`} · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) =>
  orRefusal(asked, asked.context.services.community.readCommunityInvitation(asked.context.actor, asked.params.slug ?? '', asked.params.secret ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, z.object({ intent: z.literal('accept') }), async () => {
    const { services, actor, origin } = asked.context;
    const { slug, name } = await services.community.acceptCommunityInvitation(actor, asked.params.slug ?? '', asked.params.secret ?? '');
    return redirectWithFlash(`/communities/${slug}`, { tone: 'good', text: t`Welcome. You are a member of “${name}” now.` }, origin);
  });

export default function MemberInvitation() {
  const invitation = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  return (
    <Page width="reading">
      <PageHeader eyebrow={`${invitation.invitedBy} invites you to join`} title={invitation.community.name} standfirst={invitation.community.tagline} />
      <RefusedAct lastResult={lastResult} />
      <p className="mb-8 font-serif text-read">Members propose questions, give points to those they want answered, work on drafts and find each other.</p>
      <AcceptActs invitation={invitation} />
    </Page>
  );
}

/** The one next step: accept, sign in first, or ask for another invitation. */
function AcceptActs({ invitation: { state, asker, invitedBy, community } }: { invitation: CommunityInvitationView }) {
  const then = `?then=${encodeURIComponent(useLocation().pathname)}`;
  if (state !== 'open')
    return (
      <Notice title={state === 'accepted' ? 'This invitation was accepted already' : 'This invitation has ended'} acts={<LinkButton to={`/communities/${community.slug}`}>Look at the community</LinkButton>}>
        {state === 'accepted' ? 'Each invitation works once.' : `Invitations work for 14 days. Ask ${invitedBy} to send it again.`}
      </Notice>
    );
  if (asker === 'account')
    return (
      <Form method="post">
        <SubmitButton variant="primary" size="big" name="intent" value="accept">Accept the invitation</SubmitButton>
      </Form>
    );
  if (asker === 'guest')
    return (
      <Notice title="Add an e-mail address first" acts={<LinkButton to={`/claim${then}`} variant="primary">Add an address</LinkButton>}>
        You are here as a guest. With an address you can sign in again; this invitation keeps waiting for you.
      </Notice>
    );
  return (
    <div className="flex flex-wrap gap-2">
      <LinkButton to={`/sign-in${then}`} variant="primary" size="big">Sign in to accept</LinkButton>
      <LinkButton to={`/sign-up${then}`} size="big">Create an account</LinkButton>
    </div>
  );
}
