import { redirect, type ActionFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData } from '@remix-run/react';
import { deleteAccountSchema } from '#domain/account.ts';
import { t } from '#domain/words/t.ts';
import { useAccount } from '#app/accounts/use-account.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { CLEARED_DEVICE } from '#app/http/cleared-device.server.ts';
import { setFlash } from '#app/http/flash.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { ConfirmByName } from '#app/ui/confirm-by-name.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = () => [{ title: t`Delete my account · Plenary` }];

export function action({ request, context }: ActionFunctionArgs) {
  return answerForm({ request, context }, deleteAccountSchema, async ({ confirmedName }) => {
    await context.services.accounts.deleteAccount(context.actor, confirmedName);
    const headers = new Headers({ 'Set-Cookie': await context.authentication.signOut(), ...CLEARED_DEVICE });
    headers.append('Set-Cookie', await setFlash({ tone: 'plain', text: 'Your account is deleted.' }, context.origin));
    return redirect('/', { headers });
  });
}

export default function DeletePage() {
  const { name } = useAccount();
  const refused = useActionData<RefusedForm>()?.lastResult.error;
  const refusal = refused?.['']?.join(' ');
  return (
    <div className="max-w-lg">
      {refusal && (
        <div role="alert" className="mb-5">
          <Notice tone="bad" title="Your account is not deleted yet">
            {refusal}
          </Notice>
        </div>
      )}
      <p className="mb-4">
        You may want to <Link to="/account/export">download your data</Link> first.
      </p>
      <ConfirmByName
        action="/account/delete"
        name={name}
        act="Delete my account"
        error={refused?.confirmedName?.join(' ')}
        consequence={
          <ul className="grid list-disc gap-1 pl-5">
            <li>Your name, address, profile, memberships, places in summits, stars and points are deleted, and you are signed out everywhere.</li>
            <li>Questions and announcements you wrote stay, by “Deleted person”. Where an agenda names you as a speaker, ask its convener.</li>
            <li>If nobody else convenes a community or a summit of yours, make somebody else a convener there first.</li>
            <li>This cannot be undone.</li>
          </ul>
        }
        cancel={
          <LinkButton to="/account/profile" variant="quiet">
            Keep my account
          </LinkButton>
        }
      />
    </div>
  );
}
