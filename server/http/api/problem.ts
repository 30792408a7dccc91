import type { Response } from 'express';
import { problemKinds, type Problem, type ProblemKind } from '#domain/api/problem.ts';
import { isRefusal, type Refusal } from '#domain/refusal.ts';
import { Unfit } from './require-valid.ts';

type Told = { kind: ProblemKind; detail: string; code?: string; errors?: Problem['errors']; meanwhile?: Problem['meanwhile']; headers?: Record<string, string> };

/** An expected "no" at the edge of the interface, which is none of a use case: what is told of it. */
export class Turned extends Error {
  constructor(readonly told: Told) {
    super(told.detail);
    this.name = 'Turned';
  }
}

/** Answers with what stands in the way, in the form of RFC 9457. `page` is where the kinds of problems are explained. */
export function sendProblem(response: Response, { kind, detail, code = kind, errors, meanwhile, headers = {} }: Told, page: string): void {
  const { status, title } = problemKinds[kind];
  const problem: Problem = { type: `${page}#${kind}`, title, status, detail, code, ...(errors && { errors }), ...(meanwhile && { meanwhile }), requestId: response.locals.requestId };
  response.status(status).set({ 'Cache-Control': 'no-store', ...headers }).type('application/problem+json').send(JSON.stringify(problem));
}

/** What is told of something thrown; null of a defect. */
export function toldOf(thrown: unknown, isVisitor: boolean): Told | null {
  if (thrown instanceof Turned) return thrown.told;
  if (thrown instanceof Unfit) return { kind: 'invalid', detail: 'Some of what was sent cannot be used. Nothing was changed.', errors: thrown.faults.map(({ path, message }) => ({ pointer: pointerTo(path), detail: message })) };
  if (isRefusal(thrown)) return toldOfRefusal(thrown, isVisitor);
  return statusAsked(thrown);
}

function toldOfRefusal({ kind, code, message, field, retryAfterSeconds, meanwhile }: Refusal, isVisitor: boolean): Told {
  if (kind === 'forbidden' && isVisitor) return unauthenticated('Send an access token in the header Authorization, as “Bearer plenary_…”.');
  if (meanwhile) return { kind: 'changed', code, detail: message, meanwhile: { clashes: meanwhile.clashes, taken: meanwhile.taken } };
  return {
    kind,
    code,
    detail: message,
    ...(field !== null && { errors: [{ pointer: pointerTo(field.split(/[.[\]]+/).filter(Boolean)), detail: message }] }),
    ...(retryAfterSeconds !== null && { headers: { 'Retry-After': String(retryAfterSeconds) } }),
  };
}

/** `error` is as in RFC 6750. */
export const unauthenticated = (detail: string, error = ''): Told => ({ kind: 'unauthenticated', detail, headers: { 'WWW-Authenticate': `Bearer realm="Plenary"${error}` } });

/** Express and its reader of JSON say what cannot be read by an error with a status. */
function statusAsked(thrown: unknown): Told | null {
  if (typeof thrown !== 'object' || thrown === null || !('status' in thrown) || typeof thrown.status !== 'number' || thrown.status >= 500) return null;
  if (thrown.status === 413) return { kind: 'too-large', detail: 'This is larger than anything we take. Nothing was changed.' };
  if (thrown.status === 415) return { kind: 'unsupported', detail: 'Send JSON in UTF-8. Nothing was changed.' };
  return { kind: 'unreadable', detail: 'This could not be read. Send JSON. Nothing was changed.' };
}

/** A pointer into what was sent (RFC 6901), as a fragment. */
const pointerTo = (path: readonly PropertyKey[]): string => `#${path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;
