import type { Db } from '#db/client.ts';
import { extendDemo } from '#db/demo/extend-demo.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import type { Log } from '#server/log.ts';
import { type Noted, unnoted } from './job-book.ts';

type Given = { db: Db; now: () => Date; log: Log; lookEveryMs?: number; noted?: Noted };

/** Looks every few minutes whether the live summit of the demo needs more time; whoever watches it is told when its facts are next looked through. */
export function startDemoClock({ db, now, log, lookEveryMs = 5 * MINUTE_MS, noted = unnoted }: Given): { stop: () => Promise<void> } {
  const extend = noted('More time for the demo', lookEveryMs, () => extendDemo(db, now()));
  let working: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    working = extend().catch((defect: unknown) => log.error({ err: defect }, 'the demo could not be given more time; that is tried again'));
  }, lookEveryMs).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await working;
    },
  };
}
