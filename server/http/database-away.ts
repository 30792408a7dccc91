import type { RequestHandler } from 'express';
import { thrownToPage, SAFE } from './thrown-to-page.ts';

const TRY_AGAIN_SECONDS = 5;
const STYLE =
  'body{max-width:34rem;margin:18vh auto 0;padding:0 1.25rem;font:1.125rem/1.55 Georgia,serif;color:#1c1a17;background:#faf7f1}' +
  'h1{font-size:1.7rem;line-height:1.25}@media(prefers-color-scheme:dark){body{color:#ece7dd;background:#171512}}';

/**
 * While the database does not answer, says so at once instead of letting every page wait for it: those waiting would
 * still be served, one after the other, long after it is back.
 */
export const answerWhileDatabaseIsAway = (isReachable: () => boolean): RequestHandler => (request, response, next) => {
  if (isReachable()) return next();
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  const whatNext = isReading
    ? 'This page tries again by itself every few seconds.'
    : 'What you have just sent was not saved. Go back and send it again in a moment; what you wrote is still in the form.';
  response.status(503).set({ 'Retry-After': String(TRY_AGAIN_SECONDS), 'Cache-Control': 'no-store' });
  if (request.path.endsWith('.data')) return void response.type('text/x-script').set('X-Remix-Response', 'yes').send(thrownToPage(request));
  if (!request.accepts('html')) return void response.type('text/plain').send(`${SAFE} ${whatNext}`);
  response.type('html').send(`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>One moment please · Plenary</title>${isReading ? `<meta http-equiv="refresh" content="${TRY_AGAIN_SECONDS}">` : ''}
<style nonce="${response.locals.cspNonce}">${STYLE}</style></head>
<body><main><h1>One moment please</h1><p>${SAFE}</p><p>${whatNext}</p></main></body></html>
`);
};
