import type { Log } from '#server/log.ts';
import { type Noted, unnoted } from './job-book.ts';

type Given = { /** What is sent, as in "Messages to webhooks". */ name: string; /** Sends what is due until nothing is, or it is to stop. */ deliver: (isStopping: () => boolean) => Promise<void>; log: Log; lookEveryMs?: number; noted?: Noted };

/** Looks for messages that are due again after this long, even if nobody woke it: retries, and messages of another process. */
const LOOK_EVERY_MS = 5_000;
/** A message is written within a transaction, so the worker waits a moment for that to end. */
const COMMIT_TAKES_MS = 200;

/** Has messages to other servers sent as they are written, and looks every few seconds for those that are due again. Stopping waits for those in hand, up to 10 s. */
export function startDeliveryWorker({ name, deliver, log, lookEveryMs = LOOK_EVERY_MS, noted = unnoted }: Given): { wake: () => void; stop: () => Promise<void> } {
  let isStopping = false;
  const delivering = noted(name, lookEveryMs, () => deliver(() => isStopping));
  let working: Promise<void> | null = null;
  const work = () => {
    if (isStopping) return;
    working ??= delivering()
      .catch((defect: unknown) => log.error({ err: defect, name }, 'messages to other servers could not be sent; that is tried again soon'))
      .finally(() => (working = null));
  };
  work();
  const timer = setInterval(work, lookEveryMs).unref();
  const woken = new Set<NodeJS.Timeout>();
  return {
    wake: () => {
      const soon = setTimeout(() => {
        woken.delete(soon);
        work();
      }, COMMIT_TAKES_MS);
      woken.add(soon);
    },
    stop: async () => {
      isStopping = true;
      clearInterval(timer);
      for (const soon of woken) clearTimeout(soon);
      await working;
    },
  };
}
