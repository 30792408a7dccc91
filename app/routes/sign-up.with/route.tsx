import { getFormProps, useForm } from '@conform-to/react';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { type Welcome, welcomeSchema } from '#domain/provider.ts';
import { t } from '#domain/words/t.ts';
import { GuestNotice } from '#app/accounts/guest-notice.tsx';
import { NarrowPage } from '#app/accounts/narrow-page.tsx';
import { signInAndGo } from '#app/accounts/sign-in-and-go.server.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { PerspectiveChoice } from '#app/perspectives/perspective-choice.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { readElsewhereSecret } from '#app/ways-in/elsewhere-cookie.server.ts';

export const meta: MetaFunction = () => [{ title: t`Make an account · Plenary` }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context: { actor, services } }: LoaderFunctionArgs) {
  const proof = await services.doors.readProof(await readElsewhereSecret(request));
  if (proof === null || (actor.kind === 'person' && !actor.isGuest)) return redirect('/sign-up');
  return { ...proof, guestName: actor.kind === 'person' ? actor.name : null };
}

export function action({ request, context }: ActionFunctionArgs) {
  return answerForm({ request, context }, welcomeSchema, async (welcome) => {
    await context.limit('sign-up');
    const { accountId, then } = await context.services.doors.makeAccountByProof(await readElsewhereSecret(request), welcome);
    return signInAndGo(context, accountId, then, { tone: 'good', text: t`Your account is made, and you are signed in.` });
  });
}

export default function SignUpWithPage() {
  const { provider, email, name, guestName } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<Welcome>({ id: 'sign-up', lastResult, constraint: requiredFields('name', 'perspective'), defaultValue: { name } });
  return (
    <NarrowPage title="Make an account" standfirst={<>{provider} says that <strong className="break-words text-ink">{email}</strong> is you. There is no account with this address yet.</>}>
      {guestName && <GuestNotice name={guestName} />}
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <FormErrors form={form} refusal={lastResult} title="There is no account yet. What you wrote is still here." />
        <TextField field={fields.name} label="Your name" hint="As others know you. They see it beside what you say." autoComplete="name" />
        <PerspectiveChoice perspective={fields.perspective} educatorRole={fields.educatorRole} hint="You can say it differently in each summit" />
        <SubmitButton variant="primary" size="big" isWide>
          Make the account
        </SubmitButton>
      </Form>
    </NarrowPage>
  );
}
