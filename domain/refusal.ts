import type { Meanwhile } from './meanwhile.ts';
import { type RefusedThing, refusedThings } from './refused-thing.ts';
import { t } from './words/t.ts';

export const refusalKinds = ['not-found', 'forbidden', 'conflict', 'invalid', 'too-many'] as const;
export type RefusalKind = (typeof refusalKinds)[number];

/**
 * An expected "no": a kind for the machine, a code for tests and a sentence for the person.
 * `field` names the form field it is about, when there is one; `meanwhile` holds what others saved since the form was opened. Told apart by `kind`, never by `instanceof`,
 * since the web bundle and the server are built apart.
 */
export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    message: string,
    readonly field: string | null = null,
    readonly retryAfterSeconds: number | null = null,
    readonly meanwhile: Meanwhile | null = null,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** Whether something thrown is an expected "no" rather than a defect. */
export const isRefusal = (thrown: unknown): thrown is Refusal =>
  thrown instanceof Error && 'kind' in thrown && (refusalKinds as readonly unknown[]).includes(thrown.kind);

export const notFound = (thing: RefusedThing): Refusal =>
  new Refusal('not-found', 'not-found', t`${refusedThings()[thing]} does not exist, or it is not open to you.`);
export const forbidden = (sentence: string): Refusal => new Refusal('forbidden', 'forbidden', sentence);
export const invalid = (field: string | null, code: string, sentence: string): Refusal =>
  new Refusal('invalid', code, sentence, field);
export const conflict = (code: string, sentence: string, field: string | null = null): Refusal =>
  new Refusal('conflict', code, sentence, field);
export const tooMany = (sentence: string, retryAfterSeconds: number): Refusal =>
  new Refusal('too-many', 'too-many', sentence, null, retryAfterSeconds);
export const changedMeanwhile = (sentence: string, meanwhile: Meanwhile): Refusal =>
  new Refusal('conflict', 'changed-meanwhile', sentence, null, null, meanwhile);
