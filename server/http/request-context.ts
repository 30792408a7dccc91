import type { AppLoadContext } from '@remix-run/node';
import type { Request, RequestHandler, Response } from 'express';
import type { Env } from '#server/env.ts';
import type { Log } from '#server/log.ts';
import type { Services } from '#server/services/index.ts';
import { asyncRoute } from './async-route.ts';
import type { Authenticated, Authenticator } from './authentication.ts';
import { networkOf } from './network-of.ts';
import type { Limit } from './rate-limits.ts';

declare module 'express-serve-static-core' {
  interface Locals {
    authenticated: Authenticated;
  }
}

/** Finds out who asks, once, before the page is made; a sign-in that is renewed gets its cookie again. What is answered is for nobody else's cache. */
export const authenticate = (authenticator: Authenticator): RequestHandler =>
  asyncRoute(async (request, response, next) => {
    const authenticated = await authenticator(request.headers.cookie, request.headers['user-agent'] ?? '');
    if (authenticated.renewedCookie) response.append('Set-Cookie', authenticated.renewedCookie);
    response.setHeader('Cache-Control', 'private, no-cache');
    response.locals.authenticated = authenticated;
    next();
  });

type Given = { env: Env; services: Services; limit: Limit; log: Log };

/** What loaders and actions get: use cases, who asks, and the request's own nonce, id and address. */
export const createLoadContext =
  ({ env, services, limit, log }: Given) =>
  (request: Request, response: Response): AppLoadContext => ({
    services,
    actor: response.locals.authenticated.actor,
    authentication: response.locals.authenticated.authentication,
    limit: (kind, about) => limit(kind, `${about ? `${about} ` : ''}ip:${networkOf(request.ip)}`),
    drawn: request.path.endsWith('.data') ? null : new Map(),
    cspNonce: response.locals.cspNonce,
    requestId: response.locals.requestId,
    origin: env.ORIGIN,
    isDemo: env.DEMO,
    isProduction: env.NODE_ENV === 'production' && !env.DEMO,
    isHttps: env.isHttps,
    jitsiDomain: env.JITSI_DOMAIN ?? null,
    reportDefect: (defect) => log.error({ requestId: response.locals.requestId, err: defect }, 'a request failed'),
  });
