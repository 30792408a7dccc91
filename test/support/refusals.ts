import { isRefusal } from '#domain/refusal.ts';

/** The kind of an expected "no"; a defect fails the test. */
export function kindOfRefusal(thrown: unknown): string {
  if (isRefusal(thrown)) return thrown.kind;
  throw thrown;
}
