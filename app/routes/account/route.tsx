import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { GuestAccountNotice } from '#app/accounts/guest-account-notice.tsx';
import { WaitingLine } from '#app/approving/waiting-line.tsx';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { TabsNav } from '#app/ui/tabs-nav.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { accounts, approving } = context.services;
  const [account, waiting] = await Promise.all([orRefusal({ request, context }, accounts.readAccount(context.actor)), approving.listWaitingApprovals(context.actor)]);
  return { ...account, waiting };
}

const signInTabs = [
  { to: '/account/password', label: t`Password` },
  { to: '/account/address', label: t`Address` },
  { to: '/account/ways-in', label: t`Ways in` },
  { to: '/account/tokens', label: t`Tokens` },
];

/** The frame of all pages about one's own account: a tab each. */
export default function Account() {
  const { waiting, ...account } = useLoaderData<typeof loader>();
  const tabs = [
    { to: '/account/profile', label: t`Profile` },
    ...(account.isGuest ? [] : signInTabs),
    { to: '/account/sign-ins', label: t`Browsers` },
    { to: '/account/notices', label: t`Notices` },
    { to: '/account/people', label: t`People` },
    { to: '/account/export', label: t`My data` },
    { to: '/account/delete', label: t`Delete` },
  ];
  return (
    <Page width="form">
      <PageHeader title="My account" />
      {account.isGuest && <GuestAccountNotice />}
      <WaitingLine waiting={waiting} className="mb-6" />
      <TabsNav label="My account" tabs={tabs} />
      <Outlet context={account} />
    </Page>
  );
}
