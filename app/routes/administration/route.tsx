import { Outlet } from '@remix-run/react';
import { administrationTabs } from '#app/administration/administration-tabs.ts';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { TabsNav } from '#app/ui/tabs-nav.tsx';

/** The frame of all pages about the site as a whole: a tab each. Who may open them is asked by each of them. */
export default function Administration() {
  return (
    <Page>
      <PageHeader title="Administration" />
      <TabsNav label="Administration" tabs={administrationTabs} />
      <Outlet />
    </Page>
  );
}
