import type { Db } from '#db/client.ts';
import { extendDemo } from '#db/demo/extend-demo.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import type { Log } from '#server/log.ts';

type Given = { db: Db; now: () => Date; log: Log; lookEveryMs?: number };

/** Looks every few minutes whether the live summit of the demo needs more time; whoever watches it is told when its facts are next looked through. */
export function startDemoClock({ db, now, log, lookEveryMs = 5 * MINUTE_MS }: Given): { stop: () => Promise<void> } {
  let working: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    working = extendDemo(db, now()).catch((defect: unknown) => log.error({ err: defect }, 'the demo could not be given more time; that is tried again'));
  }, lookEveryMs).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await working;
    },
  };
}
