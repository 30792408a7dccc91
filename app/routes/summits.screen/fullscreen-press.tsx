import { useEffect, useState, useSyncExternalStore } from 'react';
import { IconButton } from '#app/ui/button.tsx';

const IDLE_AFTER_MS = 3_000;
const STIRS = ['pointermove', 'pointerdown', 'keydown'] as const;

/** True once neither pointer nor key has moved for a while: nothing then lies over the picture. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    let timer: number | undefined;
    const stir = (): void => {
      setIdle(false);
      clearTimeout(timer);
      timer = window.setTimeout(() => setIdle(true), IDLE_AFTER_MS);
    };
    stir();
    for (const name of STIRS) window.addEventListener(name, stir, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const name of STIRS) window.removeEventListener(name, stir);
    };
  }, []);
  return isIdle;
}

const subscribe = (changed: () => void): (() => void) => {
  document.addEventListener('fullscreenchange', changed);
  return () => document.removeEventListener('fullscreenchange', changed);
};
const stateNow = (): 'none' | 'window' | 'full' => (!document.fullscreenEnabled ? 'none' : document.fullscreenElement ? 'full' : 'window');

/** Fills the projector with the page, and gives the window back; not there where a browser cannot. */
export function FullscreenPress() {
  const state = useSyncExternalStore(subscribe, stateNow, () => 'none' as const);
  if (state === 'none') return null;
  const isFull = state === 'full';
  const press = (): void => void (isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => undefined);
  return <IconButton icon="fullscreen" label={isFull ? 'Leave the full screen' : 'Fill the screen'} onClick={press} className="screen-fullscreen text-ink-faint" />;
}
