import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { linkPage, pressLink } from '#app/accounts/press-link.server.ts';
import { PressPage } from '#app/accounts/press-page.tsx';
import { SpentLink } from '#app/accounts/spent-link.tsx';

export const meta: MetaFunction = () => [{ title: t`Sign in · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = async ({ params, context: { services } }: LoaderFunctionArgs) =>
  linkPage(await services.accounts.readEmailLink('sign-in', params.secret ?? ''));

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  pressLink({ request, context }, () => context.services.accounts.openSignInLink(params.secret ?? ''), () => ({ tone: 'good', text: t`You are signed in.` }));

export default function SignInLink() {
  const view = useLoaderData<typeof loader>();
  if (view.state !== 'open') return <SpentLink state={view.state} next={{ to: '/sign-in/link', label: t`Send me another link` }} />;
  return <PressPage title={`Sign in as ${view.name}`} standfirst={`The link was sent to ${view.email}.`} act="Sign in" />;
}
