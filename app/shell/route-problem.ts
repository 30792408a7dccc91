import { isRouteErrorResponse } from '@remix-run/react';

export type RouteProblem = { status: number; message?: string | undefined; requestId?: string | undefined };

// Read by hand: a schema library would weigh more than the rest of a reading page's own code.
const wordIn = (body: unknown, name: string): string | undefined => {
  if (typeof body !== 'object' || body === null || !(name in body)) return undefined;
  const word: unknown = Reflect.get(body, name);
  return typeof word === 'string' ? word : undefined;
};

/** Reads what a route threw: a thrown response with `{ message, requestId }`, or a defect, which is always 500. */
export const routeProblem = (thrown: unknown): RouteProblem => {
  if (!isRouteErrorResponse(thrown)) return { status: 500 };
  const message = wordIn(thrown.data, 'message');
  const requestId = wordIn(thrown.data, 'requestId');
  return { status: thrown.status, ...(message && { message }), ...(requestId && { requestId }) };
};
