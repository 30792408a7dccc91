import type { MetaFunction } from '@remix-run/node';
import { useRouteLoaderData } from '@remix-run/react';
import type { loader } from '#app/routes/summit-prepare/route.tsx';
import type { PreparationView } from '#server/services/summits/read-preparation.ts';

const LAYOUT = 'routes/summit-prepare/route';

/** What the frame of preparation knows of the summit, for the page inside it. */
export function usePreparation(): PreparationView {
  const view = useRouteLoaderData<typeof loader>(LAYOUT);
  if (!view) throw new Error('A page of preparation stands outside its frame');
  return view;
}

/** The title of a page of preparation: what it is about, and which summit. */
export const preparationMeta =
  (page: string): MetaFunction =>
  ({ matches }) => {
    const view = matches.find(({ id }) => id === LAYOUT)?.data as PreparationView | undefined;
    return [{ title: [page, view?.title, 'Plenary'].filter(Boolean).join(' · ') }, { name: 'robots', content: 'noindex' }];
  };
