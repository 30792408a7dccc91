import type { Request } from 'express';

export const SAFE = 'Plenary cannot reach its database at the moment. Everything that was saved is safe.';
const NOT_SAVED = `${SAFE} What you have just sent was not saved; send it again in a moment.`;

/**
 * The answer to a page that moves within the site by Remix' single fetch, which reads nothing but its own encoding (turbo-stream:
 * one list in which numbers are places of that list, and `_n` a key at a place). It holds one error, as a loader would
 * throw it: for an action alone, for loaders under the id of the route asked for, else of the root.
 */
export function thrownToPage({ method, query }: Pick<Request, 'method' | 'query'>): string {
  const isReading = method === 'GET' || method === 'HEAD';
  const thrown = (first: number) => [['ErrorResponse', first + 1, first + 4, first + 5], { [`_${first + 2}`]: first + 3 }, 'message', isReading ? SAFE : NOT_SAVED, 503, 'Service Unavailable'];
  const routeId = typeof query._routes === 'string' ? query._routes : 'root';
  const encoded = isReading ? [{ _1: 2 }, routeId, { _3: 4 }, 'error', ...thrown(4)] : [{ _1: 2 }, 'error', ...thrown(2)];
  return `${JSON.stringify(encoded)}\n`;
}
