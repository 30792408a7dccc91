import { isRefusal } from '#domain/refusal.ts';

/** The kind of an expected "no"; a defect fails the test. */
export function kindOfRefusal(thrown: unknown): string {
  if (isRefusal(thrown)) return thrown.kind;
  throw thrown;
}

/** The code of the expected "no" that something ends in; null when it ends well. A defect fails the test. */
export async function refusalOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (thrown) {
    if (isRefusal(thrown)) return thrown.code;
    throw thrown;
  }
}
