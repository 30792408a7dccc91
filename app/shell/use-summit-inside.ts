import { useMatches } from '@remix-run/react';

type SeenFromInside = { summit: { slug: string }; isInside: boolean; isOn: boolean };

const isSeenFromInside = (view: unknown): view is SeenFromInside =>
  typeof view === 'object' && view !== null && 'isInside' in view && view.isInside === true && 'summit' in view;

/** The summit that a page shows to somebody who has a place in it, or waits for one, and whether it is under way for them; null on every other page. */
export function useSummitInside(): { slug: string; isOn: boolean } | null {
  const view = useMatches().map(({ data }) => data).find(isSeenFromInside);
  return view ? { slug: view.summit.slug, isOn: view.isOn } : null;
}
