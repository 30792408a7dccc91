import { perspectiveOf } from '#domain/perspective.ts';
import type { FollowState } from './use-following.ts';
import { usePresence } from './use-presence.ts';

/** Says whom the page follows and how that ends, below the bar and over the text, so that nothing moves. */
export function FollowingStrip({ state, stop }: { state: FollowState; stop: () => void }) {
  const { people } = usePresence();
  const followed = people.find(({ person }) => person === state.person);
  const isOn = state.person !== null;
  const perspective = followed && perspectiveOf(followed.perspective);
  return (
    <>
      {isOn && <div className="following-ring" data-perspective={perspective} aria-hidden />}
      <div className="following-strip" data-perspective={perspective} hidden={!isOn && state.ended === ''}>
        <p role="status">
          {isOn ? (
            <>
              Following {state.name}
              {followed?.clientId === null && ', who has no caret in the text now'}. <span className="pointer-coarse:hidden">Escape or any key stops.</span>
              <span className="hidden pointer-coarse:inline">Scrolling stops it.</span>
            </>
          ) : (
            state.ended
          )}
        </p>
        {isOn && (
          <button type="button" className="following-stop" onClick={stop}>
            Stop
          </button>
        )}
      </div>
    </>
  );
}
