import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { ownTokensSchema } from '#domain/api/access-token.ts';
import { t } from '#domain/words/t.ts';
import { useAccount } from '#app/accounts/use-account.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { RefusedAct } from '#app/ways-in/refused-act.tsx';
import { MadeTokenNotice } from './made-token-notice.tsx';
import { MakeTokenForm } from './make-token-form.tsx';
import { OwnTokens } from './own-tokens.tsx';

export const meta: MetaFunction = () => [{ title: t`My access tokens · Plenary` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { tokens: await orRefusal({ request, context }, context.services.doors.listOwnTokens(context.actor)), origin: context.origin };
}

export function action({ request, context }: ActionFunctionArgs) {
  const { services, actor, limit, origin } = context;
  return answerForm({ request, context }, ownTokensSchema, async (act) => {
    await limit(act.intent === 'make' ? 'sign-in' : 'form');
    if (act.intent === 'revoke') return redirectWithFlash('/account/tokens', { tone: 'good', text: t`The token “${(await services.doors.revokeToken(actor, act.id)).name}” is revoked.` }, origin);
    // Shown in the very answer, and never behind an address: nobody finds it in a history.
    return data({ name: act.name, ...(await services.doors.makeToken(actor, act)) }, { headers: { 'Cache-Control': 'private, no-store' } });
  });
}

/** One's own access tokens: what there are, and another. */
export default function TokensPage() {
  const { tokens, origin } = useLoaderData<typeof loader>();
  const { hasPassword } = useAccount();
  const answer = useActionData<RefusedForm | { name: string; token: string }>();
  const made = answer && 'token' in answer ? answer : null;
  const refused = answer && 'lastResult' in answer ? answer.lastResult : undefined;
  return (
    <>
      {made && <MadeTokenNotice {...made} origin={origin} />}
      {refused?.initialValue?.intent === 'revoke' && <RefusedAct lastResult={refused} title="Nothing was revoked." />}
      <h2 className="text-l">Access tokens</h2>
      <p className="mt-2 max-w-measure text-s text-ink-soft">
        With a token, a program of yours reads and writes here in your name, and does no more than you choose for it. <Link to="/api">What programs can do</Link> stands on a page of its own.
      </p>
      <OwnTokens tokens={tokens} />
      <MakeTokenForm key={tokens.length} lastResult={refused?.initialValue?.intent === 'revoke' ? undefined : refused} hasPassword={hasPassword} />
    </>
  );
}
