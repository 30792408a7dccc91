import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { resetPasswordSchema, type ResetPassword } from '#domain/account.ts';
import { PASSWORD_MIN_CHARACTERS } from '#domain/password-length.ts';
import { NarrowPage } from '#app/accounts/narrow-page.tsx';
import { PasswordField } from '#app/accounts/password-field.tsx';
import { linkPage } from '#app/accounts/press-link.server.ts';
import { signInAndGo } from '#app/accounts/sign-in-and-go.server.ts';
import { SpentLink } from '#app/accounts/spent-link.tsx';
import { UsernameForManagers } from '#app/accounts/username-for-managers.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';

export const meta: MetaFunction = () => [{ title: 'Choose another password · Plenary' }, { name: 'robots', content: 'noindex' }];

export const loader = async ({ params, context: { services } }: LoaderFunctionArgs) =>
  linkPage(await services.accounts.readEmailLink('reset', params.secret ?? ''));

export function action({ request, params, context }: ActionFunctionArgs) {
  return answerForm({ request, context }, resetPasswordSchema, async ({ password }) => {
    await context.limit('sign-in');
    const { accountId } = await context.services.accounts.resetPassword(params.secret ?? '', password);
    return signInAndGo(context, accountId, '/', { tone: 'good', text: 'Your password is changed. You are signed in here and nowhere else.' });
  });
}

export default function ResetPasswordPage() {
  const view = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<ResetPassword>({ id: 'reset', lastResult, constraint: requiredFields('password') });
  if (view.state !== 'open') return <SpentLink state={view.state} next={{ to: '/forgotten', label: 'Send me another link' }} />;
  return (
    <NarrowPage title="Choose another password" standfirst={`For ${view.email}. All browsers that are signed in now will be signed out; this one stays.`}>
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <FormErrors form={form} refusal={lastResult} title="Your password is not changed yet." />
        <UsernameForManagers email={view.email} />
        <PasswordField field={fields.password} label="New password" hint={`At least ${PASSWORD_MIN_CHARACTERS} characters; a few words in a row are fine.`} autoComplete="new-password" />
        <SubmitButton variant="primary" size="big" isWide>
          Use this password
        </SubmitButton>
      </Form>
    </NarrowPage>
  );
}
