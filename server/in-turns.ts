import { tooMany } from '#domain/refusal.ts';

const AGAIN_AFTER_SECONDS = 10;

/** Lets work be done by so many at once while others wait for their turn; refuses with `too-many`, in the words given, when as many wait as may. */
export function inTurns<Given, Result>(work: (given: Given) => Promise<Result>, { atOnce, waiting, busy }: { atOnce: number; waiting: number; busy: () => string }): (given: Given) => Promise<Result> {
  let working = 0;
  const queue: (() => void)[] = [];
  return async (given) => {
    if (working < atOnce) working += 1;
    else if (queue.length >= waiting) throw tooMany(busy(), AGAIN_AFTER_SECONDS);
    // Whoever ends hands the place on, so that nobody slips in between.
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await work(given);
    } finally {
      const next = queue.shift();
      if (next) next();
      else working -= 1;
    }
  };
}
