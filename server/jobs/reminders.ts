import { MINUTE_MS } from '#domain/clock.ts';
import type { Log } from '#server/log.ts';

type Given = { /** What is due is done once, however often this is called. */ duties: readonly (() => Promise<unknown>)[]; log: Log; lookEveryMs?: number };

/** Looks every few minutes for what is due: reminders before a window or a round of feedback closes, those that close, and recommendations whose owners are asked. Each duty has its turn whatever became of the one before. */
export function startReminders({ duties, log, lookEveryMs = 5 * MINUTE_MS }: Given): { stop: () => Promise<void> } {
  let isStopping = false;
  const doWhatIsDue = async () => {
    for (const duty of duties) {
      if (isStopping) return;
      await duty().catch((defect: unknown) => log.error({ err: defect }, 'what was due could not be done; that is tried again'));
    }
  };
  let working: Promise<void> | null = null;
  const work = () => {
    working ??= doWhatIsDue().finally(() => (working = null));
  };
  work();
  const timer = setInterval(work, lookEveryMs).unref();
  return {
    stop: async () => {
      isStopping = true;
      clearInterval(timer);
      await working;
    },
  };
}
