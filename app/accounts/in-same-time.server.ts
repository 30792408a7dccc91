/** Longer than the work takes, whichever way it goes. */
export const ANSWERED_AFTER_MS = 250;

/**
 * Waits for a request about an address, and until the same time has passed whether the address has an account or not:
 * one takes a query more than the other, and who measures often enough could tell.
 */
export async function inSameTime<Result>(work: Promise<Result>): Promise<Result> {
  const [result] = await Promise.all([work, new Promise((resolve) => setTimeout(resolve, ANSWERED_AFTER_MS))]);
  return result;
}
