import { useRouteLoaderData } from '@remix-run/react';
import { useEffect } from 'react';
import type { loader } from '#app/root.tsx';

type RootView = NonNullable<ReturnType<typeof useRouteLoaderData<typeof loader>>>;

/** What the root loader said last, without what it says once. Set in browsers alone, which have one viewer each. */
let lastKnown: RootView | undefined;

/**
 * What the root loader knows of the viewer and the site. Where it could not run, as on the page for a lost line, what it
 * said before: nobody is signed out by a lost line. Undefined on an error page that came from the server.
 */
export function useRootView(): RootView | undefined {
  const view = useRouteLoaderData<typeof loader>('root');
  useEffect(() => {
    if (view) lastKnown = { ...view, flash: null };
  }, [view]);
  return view ?? lastKnown;
}
