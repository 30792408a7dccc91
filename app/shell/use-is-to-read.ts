import { useMatches } from '@remix-run/react';
import { useRootView } from './use-root-view.ts';

/** What a route says of itself whose page is whole without scripts, for visitors to read. */
export type ReadingHandle = { isToRead: true };

const isReadingHandle = (handle: unknown): handle is ReadingHandle => typeof handle === 'object' && handle !== null && 'isToRead' in handle;

/** Whether the page is there to be read by a visitor: then words come first, typefaces and scripts after them. Who is signed in has work to do. */
export function useIsToRead(): boolean {
  const view = useRootView();
  const isToRead = useMatches().some(({ handle }) => isReadingHandle(handle));
  return isToRead && view?.viewer === null;
}
