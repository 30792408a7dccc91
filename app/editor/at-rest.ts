/** Key presses come closer together than this; what only follows the text waits until they stop. */
const REST_MS = 300;
/** With many people writing they never stop, so nothing waits longer than this. */
const LONGEST_MS = 1_500;

export type AtRest = { ask: () => void; stop: () => void };

/** Does something once nobody has asked for it for a while, and when the browser has a moment. */
export function atRest(act: () => void): AtRest {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle: number | undefined;
  let since: number | null = null;
  const run = () => {
    since = null;
    idle = undefined;
    act();
  };
  // Safari has no idle callback.
  const wait = () => ('requestIdleCallback' in globalThis ? void (idle = requestIdleCallback(run, { timeout: LONGEST_MS })) : run());
  return {
    ask: () => {
      if (idle !== undefined) return;
      const now = Date.now();
      since ??= now;
      clearTimeout(timer);
      timer = setTimeout(wait, Math.max(0, Math.min(REST_MS, since + LONGEST_MS - now)));
    },
    stop: () => {
      clearTimeout(timer);
      if (idle !== undefined) cancelIdleCallback(idle);
    },
  };
}
