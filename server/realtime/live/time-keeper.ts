/** Looks at the clock of rooms at least this often, should somebody else have changed it. */
const LOOK_EVERY_MS = 20_000;
const TRY_AGAIN_MS = 1_000;

type Given = {
  /** Does what is due, told since when this server runs, and says when it is next to be done; null while no clock runs. */
  keepTime: (runsSince: number) => Promise<number | null>;
  now: () => Date;
  failed: (reason: unknown) => void;
};

/** Has what is due in rooms done when it is due: at the start, whenever times were changed, and in between. */
export function createTimeKeeper({ keepTime, now, failed }: Given): { changed: () => void; close: () => Promise<void> } {
  const runsSince = now().getTime();
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> | null = null;
  let isAskedAgain = false;
  let isClosed = false;

  const look = (): void => {
    clearTimeout(timer);
    if (isClosed) return;
    if (working) {
      isAskedAgain = true;
      return;
    }
    working = keepTime(runsSince)
      .then(
        (next) => Math.min(LOOK_EVERY_MS, next === null ? Infinity : Math.max(0, next - now().getTime())),
        (reason: unknown) => {
          failed(reason);
          return TRY_AGAIN_MS;
        },
      )
      .then((wait) => {
        working = null;
        if (isClosed) return;
        timer = setTimeout(look, isAskedAgain ? 0 : wait).unref();
        isAskedAgain = false;
      });
  };
  look();
  return {
    changed: look,
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await working;
    },
  };
}
