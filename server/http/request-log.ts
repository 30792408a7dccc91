import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { type Log, loggablePath } from '#server/log.ts';

declare module 'express-serve-static-core' {
  interface Locals {
    requestId: string;
  }
}

/** Gives each request an id, which the error page shows and every log line of the request carries, and logs the answer once. */
export const requestLog = (log: Log): RequestHandler => (request, response, next) => {
  const startedMs = performance.now();
  response.locals.requestId = randomUUID();
  response.setHeader('X-Request-Id', response.locals.requestId);
  response.once('finish', () => {
    const isAsset = request.path.startsWith('/assets/');
    log[response.statusCode >= 500 ? 'error' : isAsset ? 'debug' : 'info'](
      {
        requestId: response.locals.requestId,
        method: request.method,
        path: loggablePath(request.originalUrl),
        status: response.statusCode,
        ms: Math.round(performance.now() - startedMs),
      },
      'answered',
    );
  });
  next();
};
