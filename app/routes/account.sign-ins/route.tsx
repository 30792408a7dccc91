import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { endAuthSessionSchema } from '#domain/account.ts';
import { t } from '#domain/words/t.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { ToneLine } from '#app/ui/notice.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

export const meta: MetaFunction = () => [{ title: t`My browsers · Plenary` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { services, actor, authentication } = context;
  return orRefusal({ request, context }, services.accounts.listOwnAuthSessions(actor, authentication.authSessionId));
}

export function action({ request, context }: ActionFunctionArgs) {
  const { services, actor, authentication, origin } = context;
  return answerForm({ request, context }, endAuthSessionSchema, async (ending) => {
    if (ending.intent === 'end') await services.accounts.endAuthSession(actor, ending.id);
    else await services.accounts.endOtherAuthSessions(actor, authentication.authSessionId);
    const text = ending.intent === 'end' ? t`That browser is signed out.` : t`Your other browsers are signed out.`;
    return redirectWithFlash('/account/sign-ins', { tone: 'good', text }, origin);
  });
}

export default function Browsers() {
  const authSessions = useLoaderData<typeof loader>();
  return (
    <>
      <p className="text-s text-ink-soft">Where you are signed in. If you do not know one of them, sign it out and change your password.</p>
      <ul className="my-5 border-t border-line">
        {authSessions.map(({ id, browser, signedIn, lastSeen, isThis }) => (
          <li key={id} className="flex min-h-16 flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line py-3">
            <div>
              <p className="font-semibold">{browser}</p>
              <p className="text-s text-ink-soft">
                Signed in {signedIn}, last seen {lastSeen}
              </p>
            </div>
            {isThis ? (
              <ToneLine tone="good" className="text-s">
                This browser
              </ToneLine>
            ) : (
              <Form method="post">
                <input type="hidden" name="id" value={id} />
                <SubmitButton name="intent" value="end" size="small" aria-label={`Sign out ${browser}`}>
                  Sign out
                </SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {authSessions.length > 1 && (
        <Form method="post">
          <SubmitButton name="intent" value="end-others">
            Sign out all other browsers
          </SubmitButton>
        </Form>
      )}
    </>
  );
}
