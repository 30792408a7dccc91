import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { perspectiveWord, speaksAsKey, type SpeaksAs } from '#domain/perspective.ts';
import type { CommunityView } from '#server/services/community/read-community.ts';
import { PerspectiveChoice } from '#app/perspectives/perspective-choice.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

type Props = { view: CommunityView; viewer: (SpeaksAs & { isGuest: boolean }) | null; lastResult: SubmissionResult | undefined };

/** How to become a member, for whoever looks: a visitor, a guest, somebody with an account, a member. */
export function Membership({ view, viewer, lastResult }: Props) {
  const [form, fields] = useForm<{ perspective: string; educatorRole?: string }>({
    id: 'membership',
    lastResult,
    defaultValue: viewer ? { perspective: viewer.perspective, educatorRole: viewer.educatorRole ?? undefined } : undefined,
  });
  if (view.me)
    return (
      <>
        <FormErrors form={form} refusal={lastResult} title="Nothing was changed." />
        <p className="text-s">
          You are a {view.me.role === 'participant' ? 'member' : view.me.role} and speak as {perspectiveWord(speaksAsKey(view.me))}.
        </p>
        <Disclosure summary="Leave the community">
          <Form method="post" className="grid gap-3">
            <p className="text-s text-ink-soft">Your points on open questions go back. What you wrote stays under your name.</p>
            <SubmitButton name="intent" value="leave" icon="door" className="justify-self-start">Leave</SubmitButton>
          </Form>
        </Disclosure>
      </>
    );
  if (!viewer)
    return (
      <p className="text-s text-ink-soft">
        Members propose questions, give points and find each other. <Link to={`/sign-up?then=${encodeURIComponent(`/communities/${view.slug}`)}`}>Make an account</Link> or{' '}
        <Link to={`/sign-in?then=${encodeURIComponent(`/communities/${view.slug}`)}`}>sign in</Link>, then join here.
      </p>
    );
  if (viewer.isGuest)
    return (
      <p className="text-s text-ink-soft">
        You are here as a guest of a summit. <Link to="/claim">Add an e-mail</Link> first; then you can become a member.
      </p>
    );
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-4">
      <FormErrors form={form} refusal={lastResult} />
      <PerspectiveChoice perspective={fields.perspective} educatorRole={fields.educatorRole} hint="In this community" />
      <SubmitButton name="intent" value="join">Become a member</SubmitButton>
    </Form>
  );
}
