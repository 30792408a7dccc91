import { useRouteLoaderData } from '@remix-run/react';
import type { loader } from '#app/root.tsx';

/** What the root loader knows of the viewer and the site; undefined where it could not run, as on an error page. */
export const useRootView = () => useRouteLoaderData<typeof loader>('root');
