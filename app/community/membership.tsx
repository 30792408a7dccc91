import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { perspectiveWord, speaksAsKey, type SpeaksAs } from '#domain/perspective.ts';
import type { GivenRole } from '#domain/role.ts';
import { t } from '#domain/words/t.ts';
import type { CommunityView } from '#server/services/community/read-community.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { JoinForm } from './join-form.tsx';
import { OwnRequest } from './own-request.tsx';

type Props = { view: CommunityView; viewer: (SpeaksAs & { isGuest: boolean }) | null; lastResult: SubmissionResult | undefined };

/** How to become a member, for whoever looks: a visitor, a guest, somebody with an account, who asked, a member. */
export function Membership({ view, viewer, lastResult }: Props) {
  if (view.me) return <OwnMembership me={view.me} lastResult={lastResult} />;
  if (!viewer) return <SignInFirst slug={view.slug} joinPolicy={view.joinPolicy} />;
  if (viewer.isGuest)
    return (
      <p className="text-s text-ink-soft">
        You are here as a guest of a summit. <Link to="/claim">Add an e-mail</Link> first; then you can {view.joinPolicy === 'open' ? 'become a member' : 'be a member'}.
      </p>
    );
  if (view.request && !view.request.declined) return <OwnRequest request={view.request} lastResult={lastResult} />;
  if (view.joinPolicy === 'invitation') return <p className="text-s text-ink-soft">Members join by invitation. Ask somebody who convenes it; the link in their mail lets you in.</p>;
  return <JoinForm view={view} viewer={viewer} lastResult={lastResult} />;
}

const roleWords: Record<GivenRole, string> = { participant: t`member`, facilitator: t`facilitator`, convener: t`convener` };

function OwnMembership({ me, lastResult }: { me: NonNullable<CommunityView['me']>; lastResult: SubmissionResult | undefined }) {
  const [form] = useForm({ id: 'membership', lastResult });
  return (
    <>
      <FormErrors form={form} refusal={lastResult} title="Nothing was changed." />
      <p className="text-s">
        You are a {roleWords[me.role]} and speak as {perspectiveWord(speaksAsKey(me))}.
      </p>
      <Disclosure summary="Leave the community">
        <Form method="post" {...getFormProps(form)} className="grid gap-3">
          <p className="text-s text-ink-soft">Your points on open questions go back. What you wrote stays under your name.</p>
          <SubmitButton name="intent" value="leave" icon="door" className="justify-self-start">Leave</SubmitButton>
        </Form>
      </Disclosure>
    </>
  );
}

const then = (slug: string) => `?then=${encodeURIComponent(`/communities/${slug}`)}`;
const joinWords = { open: t`then join here`, request: t`then ask to join here`, invitation: t`then accept the invitation that somebody who convenes it sends you` } as const;

const SignInFirst = ({ slug, joinPolicy }: Pick<CommunityView, 'slug' | 'joinPolicy'>) => (
  <p className="text-s text-ink-soft">
    Members propose questions, give points and find each other. <Link to={`/sign-up${then(slug)}`}>Make an account</Link> or <Link to={`/sign-in${then(slug)}`}>sign in</Link>, {joinWords[joinPolicy]}.
  </p>
);
