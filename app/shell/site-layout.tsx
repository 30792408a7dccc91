import { Outlet } from '@remix-run/react';
import { FramedSite } from './framed-site.tsx';

/** Layout route: pages below it stand in the site's shell. */
export default function SiteLayout() {
  return (
    <FramedSite>
      <Outlet />
    </FramedSite>
  );
}
