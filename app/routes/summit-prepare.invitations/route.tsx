import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { type inviteSchema, invitationFormSchema } from '#domain/summit-invitation.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { PreparationPage } from '#app/preparation/preparation-page.tsx';
import { preparationMeta } from '#app/preparation/use-preparation.ts';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Section } from '#app/ui/page.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { actOnInvitation } from './act-on-invitation.server.ts';
import { PendingInvitations } from './pending-invitations.tsx';

export const meta = preparationMeta(t`Invitations`);

export const loader = (asked: LoaderFunctionArgs) =>
  orRefusal(asked, asked.context.services.summits.listInvitations(asked.context.actor, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, invitationFormSchema, async (act) => {
    const text = await actOnInvitation(asked, act);
    return redirectWithFlash(`/summits/${asked.params.slug ?? ''}/prepare/invitations`, { tone: 'good', text }, asked.context.origin);
  });

const roleChoices = [
  { value: 'facilitator', label: t`Facilitate`, hint: t`Check people in, run rooms, write announcements.` },
  { value: 'convener', label: t`Convene`, hint: t`All of that, and prepare the agenda, invite others and publish.` },
];

export default function Invitations() {
  const { pending, timeZone } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<z.input<typeof inviteSchema>>({
    id: 'invite',
    lastResult,
    constraint: requiredFields('email', 'role'),
    defaultValue: { role: 'facilitator' },
  });
  return (
    <PreparationPage title="Invitations" lede="Ask people to convene or facilitate with you. Everybody else comes by the link and code on the page “Joining”.">
      <Form method="post" {...getFormProps(form)} className="grid max-w-2xl gap-6">
        <FormErrors form={form} refusal={lastResult} title="Not sent yet. What you wrote is still here." />
        <TextField field={fields.email} label="E-mail address" type="email" autoComplete="off" hint="They get a link that works once and for 14 days." />
        <RadioGroup field={fields.role} label="Invite them to" choices={roleChoices} />
        <div>
          <SubmitButton variant="primary" icon="mail" name="intent" value="invite">
            Send the invitation
          </SubmitButton>
        </div>
      </Form>
      <Section title="Not accepted yet" id="pending">
        {pending.length === 0 ? (
          <EmptyState icon="mail" title="No invitation is waiting">
            Those who accepted stand on the page “People”, with their role.
          </EmptyState>
        ) : (
          <PendingInvitations pending={pending} timeZone={timeZone} />
        )}
      </Section>
    </PreparationPage>
  );
}
