import { isRouteErrorResponse } from '@remix-run/react';

export type RouteProblem = { status: number; message?: string | undefined; requestId?: string | undefined };

// Read by hand: a schema library would weigh more than the rest of a reading page's own code.
const wordIn = (body: unknown, name: string): string | undefined => {
  if (typeof body !== 'object' || body === null || !(name in body)) return undefined;
  const word: unknown = Reflect.get(body, name);
  return typeof word === 'string' ? word : undefined;
};

/** What Chromium, Firefox and Safari say, in this order, of a request that never came back. */
const LOST_LINE = /^(?:Failed to fetch|NetworkError when attempting to fetch resource\.|Load failed)$/;
/** What Remix says of an answer that is none of ours: a proxy gave it while the house was away. */
const STRANGE_ANSWER = /^Unable to decode turbo-stream response/;
const isLostLine = (thrown: unknown): boolean => (thrown instanceof TypeError && LOST_LINE.test(thrown.message)) || (thrown instanceof Error && STRANGE_ANSWER.test(thrown.message));

/** Reads what a route threw: a thrown response with `{ message, requestId }`, a request that never came back, which is 503 to its reader, or a defect, which is always 500. */
export const routeProblem = (thrown: unknown): RouteProblem => {
  if (isLostLine(thrown)) return { status: 503 };
  if (!isRouteErrorResponse(thrown)) return { status: 500 };
  const message = wordIn(thrown.data, 'message');
  const requestId = wordIn(thrown.data, 'requestId');
  return { status: thrown.status, ...(message && { message }), ...(requestId && { requestId }) };
};
