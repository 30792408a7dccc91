import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { membersFormSchema } from '#domain/community.ts';
import type { JoinPolicy } from '#domain/join-policy.ts';
import { t } from '#domain/words/t.ts';
import { CommunityTabs } from '#app/community/community-tabs.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { RefusedAct } from '#app/preparation/refused-act.tsx';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { actOnMembers } from './act-on-members.server.ts';
import { InvitedMembers } from './invited-members.tsx';
import { WaitingRequests } from './waiting-requests.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`Membership · ${view?.community.name ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.community.readMembership(asked.context.actor, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, membersFormSchema, async (act) =>
    redirectWithFlash(`/communities/${asked.params.slug ?? ''}/membership`, { tone: 'good', text: await actOnMembers(asked, act) }, asked.context.origin),
  );

export default function CommunityMembership() {
  const { community, joinPolicy, requests, invitations } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [invited, declined] = ['invite', 'decline-request'].map((intent) => (lastResult?.initialValue?.intent === intent ? lastResult : undefined));
  return (
    <Page>
      <PageHeader eyebrow={<Link to={`/communities/${community.slug}`}>{community.name}</Link>} title="Membership" standfirst="How people become members, who waits for an answer, and who was invited." />
      <CommunityTabs slug={community.slug} hasPeople hasRoles />
      {!invited && !declined && <RefusedAct lastResult={lastResult} />}
      <Section id="requests" title="Waiting for an answer" rule="none">
        {requests.length === 0 ? (
          <EmptyState icon="people" title="Nobody waits">{joinPolicy === 'request' ? 'You are told by mail when somebody asks to join.' : 'People can ask to join once you let them, below.'}</EmptyState>
        ) : (
          <WaitingRequests requests={requests} lastResult={declined} />
        )}
      </Section>
      <Section id="policy" title="How people join"><PolicyForm joinPolicy={joinPolicy} /></Section>
      <Section id="invite" title="Invite somebody" aside={<Link to={`/communities/${community.slug}/import-members`}>Invite from a list</Link>}><InviteForm key={invitations.length} lastResult={invited} /></Section>
      <Section id="invitations" title="Invitations not accepted yet">
        {invitations.length === 0 ? <EmptyState icon="mail" title="No invitation is waiting">Those who accepted stand among the members, on the page “Roles”.</EmptyState> : <InvitedMembers invitations={invitations} />}
      </Section>
    </Page>
  );
}

const policyChoices = [
  { value: 'open', label: t`Open`, hint: t`Whoever has an account becomes a member by one press.` },
  { value: 'request', label: t`On request`, hint: t`People ask with a sentence, and you accept or decline with a reason.` },
  { value: 'invitation', label: t`By invitation`, hint: t`Only whom you invite becomes a member.` },
] satisfies { value: JoinPolicy; label: string; hint: string }[];

const PolicyForm = ({ joinPolicy }: { joinPolicy: JoinPolicy }) => (
  <Form method="post" preventScrollReset className="grid max-w-2xl gap-4">
    <RadioGroup key={joinPolicy} field={plainField('joinPolicy', { defaultValue: joinPolicy, required: true })} label="People become members" hint="Everybody may read what the community publishes, whichever you choose. An invitation works with each of them." choices={policyChoices} />
    <SubmitButton name="intent" value="set-policy" className="justify-self-start">Save</SubmitButton>
  </Form>
);

function InviteForm({ lastResult }: { lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useForm<{ email: string }>({ id: 'invite-member', lastResult, constraint: requiredFields('email') });
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-2xl gap-4">
      <FormErrors form={form} refusal={lastResult} title="Not sent yet. What you wrote is still here." />
      <TextField field={fields.email} label="E-mail address" type="email" autoComplete="off" hint="They get a link that works once and for 14 days." />
      <SubmitButton variant="primary" icon="mail" name="intent" value="invite" className="justify-self-start">Send the invitation</SubmitButton>
    </Form>
  );
}
