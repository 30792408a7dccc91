import { useMatches } from '@remix-run/react';

type SeenFromInside = { summit: { slug: string }; isInside: boolean };

const isSeenFromInside = (view: unknown): view is SeenFromInside =>
  typeof view === 'object' && view !== null && 'isInside' in view && view.isInside === true && 'summit' in view;

/** The address of the summit that a page shows to somebody who has a place in it, or waits for one; null on every other page. */
export function useSummitInside(): string | null {
  const view = useMatches().map(({ data }) => data).find(isSeenFromInside);
  return view?.summit.slug ?? null;
}
