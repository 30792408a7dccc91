import type { Clock } from '#domain/clock.ts';

/** What became of a job since the program started. */
export type JobState = { name: string; /** Null: when there is something to do. */ everyMs: number | null; isRunning: boolean; beganAt: Date | null; endedAt: Date | null; runs: number; failures: number; lastFailure: { at: Date; words: string } | null };

/** Gives a job a line in the book: the function it answers does the work and notes how it went; what fails goes on failing. */
export type Noted = <Result>(name: string, everyMs: number | null, work: () => Promise<Result>) => () => Promise<Result>;

const WORDS_MAX_CHARACTERS = 300;

/** Keeps which jobs there are and how each went, for one process and as long as it runs. */
export function createJobBook(now: Clock): { noted: Noted; list: () => JobState[] } {
  const jobs = new Map<string, JobState>();
  const noted: Noted = (name, everyMs, work) => {
    const job: JobState = { name, everyMs, isRunning: false, beganAt: null, endedAt: null, runs: 0, failures: 0, lastFailure: null };
    jobs.set(name, job);
    return async () => {
      Object.assign(job, { isRunning: true, beganAt: now() });
      try {
        return await work();
      } catch (failure) {
        job.failures += 1;
        job.lastFailure = { at: now(), words: (failure instanceof Error ? failure.message : String(failure)).slice(0, WORDS_MAX_CHARACTERS) };
        throw failure;
      } finally {
        job.runs += 1;
        Object.assign(job, { isRunning: false, endedAt: now() });
      }
    };
  };
  return { noted, list: () => [...jobs.values()].map((job) => ({ ...job })) };
}

/** For a job that nobody asks after. */
export const unnoted: Noted = (_name, _everyMs, work) => work;
