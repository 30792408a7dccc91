import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { GuestAccountNotice } from '#app/accounts/guest-account-notice.tsx';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { TabsNav } from '#app/ui/tabs-nav.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  return orRefusal({ request, context }, context.services.accounts.readAccount(context.actor));
}

const signInTabs = [
  { to: '/account/password', label: 'Password' },
  { to: '/account/address', label: 'Address' },
];

/** The frame of all pages about one's own account: a tab each. */
export default function Account() {
  const account = useLoaderData<typeof loader>();
  const tabs = [
    { to: '/account/profile', label: 'Profile' },
    ...(account.isGuest ? [] : signInTabs),
    { to: '/account/sign-ins', label: 'Browsers' },
    { to: '/account/export', label: 'My data' },
    { to: '/account/delete', label: 'Delete' },
  ];
  return (
    <Page width="form">
      <PageHeader title="My account" />
      {account.isGuest && <GuestAccountNotice />}
      <TabsNav label="My account" tabs={tabs} />
      <Outlet context={account} />
    </Page>
  );
}
