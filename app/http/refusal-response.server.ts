import { data, redirect } from '@remix-run/node';
import type { Actor } from '#domain/actor.ts';
import { isRefusal, type RefusalKind } from '#domain/refusal.ts';

const statuses: Record<RefusalKind, number> = { 'not-found': 404, forbidden: 403, conflict: 409, invalid: 400, 'too-many': 429 };

export const statusOf = (kind: RefusalKind): number => statuses[kind];

type Asked = { request: Request; context: { actor: Actor } };

/**
 * Waits for a use case; a refusal becomes the page that says so, and a visitor who may not is asked to sign in first
 * and comes back. Anything else thrown is a defect and goes on.
 */
export async function orRefusal<Result>(asked: Asked, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (thrown) {
    throw asResponse(asked, thrown);
  }
}

/** What to throw out of a loader or action in place of what a use case threw. */
export function asResponse({ request, context }: Asked, thrown: unknown): unknown {
  if (!isRefusal(thrown)) return thrown;
  if (thrown.kind === 'forbidden' && context.actor.kind === 'visitor') return redirect(signInAddress(request));
  const headers = thrown.retryAfterSeconds === null ? undefined : { 'Retry-After': String(thrown.retryAfterSeconds) };
  return data({ kind: thrown.kind, message: thrown.message }, { status: statusOf(thrown.kind), headers });
}

/** The sign-in page that comes back to the page asked for; a form post comes back to its page. */
function signInAddress(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return `/sign-in?then=${encodeURIComponent(pathname.replace(/\.data$/, '') + search)}`;
}

const OWN = 'http://own.invalid';

/** Where a form may send people afterwards: a path of this site, never another site. */
export function ownPath(asked: FormDataEntryValue | string | null | undefined, otherwise: string): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || asked.startsWith('//') || asked.includes('\\')) return otherwise;
  if (!URL.canParse(asked, OWN)) return otherwise;
  const url = new URL(asked, OWN);
  // "/.//elsewhere" and "/here/..//elsewhere" become "//elsewhere" only now.
  return url.origin === OWN && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}${url.hash}` : otherwise;
}
