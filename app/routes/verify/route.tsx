import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { linkPage, pressLink } from '#app/accounts/press-link.server.ts';
import { PressPage } from '#app/accounts/press-page.tsx';
import { SpentLink } from '#app/accounts/spent-link.tsx';

export const meta: MetaFunction = () => [{ title: 'Confirm your address · Plenary' }, { name: 'robots', content: 'noindex' }];

export const loader = async ({ params, context: { services } }: LoaderFunctionArgs) =>
  linkPage(await services.accounts.readEmailLink('verify', params.secret ?? ''));

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  pressLink({ request, context }, () => context.services.accounts.verifyEmail(params.secret ?? ''), ({ hasPassword }) =>
    hasPassword
      ? { tone: 'good', text: 'Your address is confirmed, and you are signed in.' }
      : { tone: 'warn', text: 'Your address is confirmed, and you are signed in. An account was asked for twice with different passwords, so neither counts: set one under Account, Password.' },
  );

export default function VerifyAddress() {
  const view = useLoaderData<typeof loader>();
  if (view.state !== 'open') return <SpentLink state={view.state} next={{ to: '/sign-in', label: 'Sign in' }} />;
  return (
    <PressPage
      title="Confirm your address"
      standfirst={`Somebody called ${view.name} made an account with ${view.email}. If that was you, confirm it; if not, close this page, and the account is never opened.`}
      act="Yes, this is my address"
    />
  );
}
