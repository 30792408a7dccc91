import { lazy, type ReactNode, useMemo } from 'react';
import { LatePart } from '../late-part.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { useWriting } from '../writing.ts';
import { FollowingStrip } from './following-strip.tsx';
import { useArrivals } from './use-arrivals.ts';
import { useFollowing } from './use-following.ts';
import { PresenceContextProvider, useOpenPresence } from './use-presence.ts';

const PeoplePanel = lazy(() => import('./people-panel.tsx'));

/** Knows who is here for all that stands around an open text. */
export function PresenceAround({ children }: { children: ReactNode }) {
  const writing = useWriting();
  const presence = useOpenPresence(writing);
  const { state, stop, follow, goTo } = useFollowing(presence, writing.editor);
  const arrivals = useArrivals(presence);
  const around = useMemo(() => ({ presence, following: { person: state.person, follow, goTo } }), [presence, state.person, follow, goTo]);
  return (
    <PresenceContextProvider value={around}>
      {children}
      <FollowingStrip state={state} stop={stop} />
      <VisuallyHidden role="status">{arrivals}</VisuallyHidden>
      {writing.shown === 'people' && (
        <LatePart>
          <PeoplePanel />
        </LatePart>
      )}
    </PresenceContextProvider>
  );
}
