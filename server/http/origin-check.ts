import type { RequestHandler } from 'express';

/** What a program that reads somebody's mail may post for them (RFC 8058): the address itself carries the right to, and no cookie counts there. */
const FROM_ANYWHERE = /^\/notices\/stop\/[^/]+\/[^/]+\/[^/]+$/;

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a request that could change something unless it comes from one of our own pages.
 * A browser names where a form came from in `Origin`; where it does not, `Sec-Fetch-Site` or `Referer` must say so.
 */
export const checkOrigin = (origins: readonly string[]): RequestHandler => (request, response, next) => {
  if (SAFE_METHODS.has(request.method)) return next();
  if (FROM_ANYWHERE.test(request.path) || isOurs(request.headers, origins)) {
    // Remix would compare it with `Host`, which is another behind many a proxy, and answer 500 where they differ.
    delete request.headers.origin;
    return next();
  }
  response.status(403).type('text/plain').send('This form was sent from another site, so nothing was changed. Open the page again and send it from there.');
};

function isOurs(headers: { origin?: string; referer?: string; 'sec-fetch-site'?: string | string[] }, origins: readonly string[]): boolean {
  if (headers.origin !== undefined && headers.origin !== 'null') return origins.includes(headers.origin);
  if (headers['sec-fetch-site'] !== undefined) return headers['sec-fetch-site'] === 'same-origin';
  return headers.referer !== undefined && URL.canParse(headers.referer) && origins.includes(new URL(headers.referer).origin);
}
