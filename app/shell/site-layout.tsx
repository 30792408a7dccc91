import { Outlet } from '@remix-run/react';
import { FramedSite } from './framed-site.tsx';
import { SummitTabs } from './summit-tabs.tsx';
import { useSummitInside } from './use-summit-inside.ts';

/** Layout route: pages below it stand in the site's shell; those of a summit keep its tabs for whoever came from its lobby. */
export default function SiteLayout() {
  const inside = useSummitInside();
  return (
    <FramedSite tabs={inside && <SummitTabs {...inside} />}>
      <Outlet />
    </FramedSite>
  );
}
