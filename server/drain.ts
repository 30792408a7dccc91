import type { Log } from './log.ts';

type Step = { name: string; stop: () => unknown };

/** A step that takes longer is left behind: a stuck client must not keep the program from ending. */
const STEP_LIMIT_MS = 10_000;

/** Collects what must be shut down, in the order in which it was built, and undoes it in reverse at the first signal. */
export function createDrain(log: Log) {
  const steps: Step[] = [];
  let draining: Promise<void> | null = null;

  async function drain(): Promise<void> {
    for (const step of [...steps].reverse()) {
      const timer = new AbortController();
      const late = new Promise((resolve) => {
        const timeout = setTimeout(() => resolve(log.warn({ step: step.name }, 'took too long to stop')), STEP_LIMIT_MS);
        timer.signal.addEventListener('abort', () => clearTimeout(timeout));
      });
      await Promise.race([Promise.resolve().then(step.stop), late]).catch((defect: unknown) => log.error({ err: defect, step: step.name }, 'could not stop'));
      timer.abort();
    }
  }

  return {
    add: (name: string, stop: Step['stop']) => void steps.push({ name, stop }),
    isDraining: () => draining !== null,
    /** Runs once, however often it is asked. */
    run: () => (draining ??= drain()),
  };
}
