import { isRouteErrorResponse } from '@remix-run/react';
import { z } from 'zod';

const problemBody = z.object({ message: z.string().optional(), requestId: z.string().optional() });

export type RouteProblem = { status: number; message?: string | undefined; requestId?: string | undefined };

/** Reads what a route threw: a thrown response with `{ message, requestId }`, or a defect, which is always 500. */
export const routeProblem = (thrown: unknown): RouteProblem => {
  if (!isRouteErrorResponse(thrown)) return { status: 500 };
  const body = problemBody.safeParse(thrown.data);
  return { status: thrown.status, ...(body.success ? body.data : {}) };
};
