import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express';
import type { Actor } from '#domain/actor.ts';
import { visitor } from '#domain/actor.ts';
import { type Endpoint, statusOfAnswer } from '#domain/api/endpoint.ts';
import { endpoints } from '#domain/api/endpoints/index.ts';
import { describeApi } from '#domain/api/open-api.ts';
import { coversScope } from '#domain/api/scope.ts';
import type { Log } from '#server/log.ts';
import type { Services } from '#server/services/index.ts';
import { asyncRoute } from '../async-route.ts';
import { networkOf } from '../network-of.ts';
import type { Limit } from '../rate-limits.ts';
import { createApiLimits } from './api-limits.ts';
import { calls } from './calls/index.ts';
import { sendProblem, toldOf, Turned, unauthenticated } from './problem.ts';
import { markHeader, readAsked } from './read-asked.ts';

declare module 'express-serve-static-core' {
  interface Locals {
    api: { actor: Actor; /** Whose calls are counted together. */ countedAs: string };
  }
}

type Given = { services: Services; limit: Limit; log: Log; origin: string; isDatabaseReachable: () => boolean };

const MOST_BODY = '256kb';
const TRY_AGAIN_SECONDS = 5;
const TOLD_TO_PAGES = 'ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id';

/**
 * The interface over HTTP: a second edge over the same use cases, for programs. It knows tokens and no cookies, so that no page can
 * make a browser call it in somebody's name; what is open to everybody may be read from any site.
 */
export function apiRouter({ services, limit, log, origin, isDatabaseReachable }: Given): Router {
  const page = `${origin}/api`;
  const routes = Router({ caseSensitive: true, strict: true });
  const description = JSON.stringify(describeApi(origin));
  routes.use(openToRead);
  routes.get('/openapi.json', (_request, response) => void response.set('Cache-Control', 'public, max-age=300').type('application/json').send(description));
  routes.use((_request, _response, next) => next(isDatabaseReachable() ? undefined : new Turned({ kind: 'away', detail: 'Plenary cannot reach its database at the moment. Everything that was saved is safe.', headers: { 'Retry-After': String(TRY_AGAIN_SECONDS) } })));
  routes.use(knowWhoAsks(services, limit), countCalls());
  routes.use(express.json({ limit: MOST_BODY, strict: true, type: 'application/json' }));
  for (const [name, entry] of Object.entries(endpoints) as [keyof typeof endpoints, Endpoint][]) {
    routes[methodOf(entry)](routePath(entry), answerCall(entry, calls[name] as Call, services));
  }
  for (const path of new Set(Object.values(endpoints).map(routePath))) routes.all(path, (request) => refuseMethod(path, request));
  routes.use((_request, _response, next) => next(new Turned({ kind: 'not-found', detail: 'There is nothing at this address.' })));
  routes.use(tellProblem(page, log));
  return routes;
}

type Call = (asked: object) => Promise<unknown>;
const methodOf = ({ method }: Endpoint) => method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
const routePath = ({ path }: Pick<Endpoint, 'path'>): string => path.replace(/\{(\w+)\}/g, ':$1');

/** Pages of other sites may read what is open to everybody; a browser lets them send no token. */
const openToRead: RequestHandler = (request, response, next) => {
  response.set({ 'Cache-Control': 'private, no-cache', Vary: 'Authorization', 'Cross-Origin-Resource-Policy': 'cross-origin' });
  if (request.method === 'GET' || request.method === 'HEAD') response.set({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': TOLD_TO_PAGES });
  next();
};

const knowWhoAsks = (services: Services, limit: Limit): RequestHandler =>
  asyncRoute(async (request, response, next) => {
    const network = networkOf(request.ip);
    const sent = request.headers.authorization;
    response.locals.api = { actor: visitor, countedAs: network };
    if (sent === undefined) return next();
    const token = /^Bearer ([\w-]{1,100})$/i.exec(sent)?.[1];
    const known = token === undefined ? null : await services.doors.useToken(token);
    if (known === null) {
      await limit('guess', `ip:${network}`);
      throw new Turned(unauthenticated('This access token does not work: it was revoked, has expired, or never was one.', ', error="invalid_token"'));
    }
    response.locals.api = { actor: known.actor, countedAs: known.tokenId };
    next();
  });

function countCalls(): RequestHandler {
  const count = createApiLimits();
  return asyncRoute(async (request, response, next) => {
    const { actor, countedAs } = response.locals.api;
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    const { isOver, headers, retryAfterSeconds } = await count(actor.kind === 'visitor' ? 'visitor' : isReading ? 'read' : 'write', countedAs);
    response.set(headers);
    if (isOver) throw new Turned({ kind: 'too-many', detail: 'That was too much within a minute. Go on when the header Retry-After says.', headers: { 'Retry-After': String(retryAfterSeconds) } });
    next();
  });
}

const answerCall = (entry: Endpoint, call: Call, services: Services): RequestHandler =>
  asyncRoute(async (request, response) => {
    const { actor } = response.locals.api;
    requireOpen(entry, actor);
    const asked = readAsked(entry, request);
    const view = await call({ ...asked, services, actor });
    const later = entry.later?.answer.safeParse(view);
    if (later?.success) return response.status(202).json(later.data);
    const answer = entry.answer?.parse(view);
    const said = { ...asked.params, ...(typeof answer === 'object' && answer !== null ? answer : {}) };
    if (entry.made) response.set('Location', `/api/v1${filled(entry.made, said)}`);
    if (entry.mark === 'tells' && 'mark' in said) response.set('ETag', markHeader(String(said.mark)));
    if ('page' in said && 'pages' in said) linkPages(request, response, Number(said.page), Number(said.pages));
    response.status(statusOfAnswer(entry));
    if (entry.answer === null) return response.end();
    return response.json(answer);
  });

/** A token is good for what was chosen for it, and says so here once more than in the use case. */
function requireOpen({ scope, isOpen }: Endpoint, actor: Actor): void {
  if (actor.kind === 'visitor') {
    if (!isOpen) throw new Turned(unauthenticated('Send an access token in the header Authorization, as “Bearer plenary_…”.'));
  } else if (scope !== null && !coversScope(actor.scopes ?? [], scope)) {
    throw new Turned({ kind: 'forbidden', code: 'insufficient-scope', detail: `This access token is not good for that. Make one with the scope ${scope}.`, headers: { 'WWW-Authenticate': `Bearer realm="Plenary", error="insufficient_scope", scope="${scope}"` } });
  }
}

const filled = (template: string, said: Record<string, unknown>): string => template.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(String(said[name])));

function linkPages(request: Request, response: Response, page: number, pages: number): void {
  const to = (number: number): string => {
    const query = new URLSearchParams(request.originalUrl.split('?')[1]);
    query.set('page', String(number));
    return `${request.baseUrl}${request.path}?${query.toString()}`;
  };
  if (page < pages) response.append('Link', `<${to(page + 1)}>; rel="next"`);
  if (page > 1) response.append('Link', `<${to(page - 1)}>; rel="prev"`);
}

function refuseMethod(path: string, request: Request): never {
  const allowed = Object.values(endpoints).filter((entry) => routePath(entry) === path).flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  throw new Turned({ kind: 'not-allowed', detail: `${request.method} cannot be done here.`, headers: { Allow: allowed.join(', ') } });
}

const tellProblem =
  (page: string, log: Log): ErrorRequestHandler =>
  (thrown: unknown, request, response, next) => {
    if (response.headersSent) return next(thrown);
    // Who asks may not be known yet.
    const told = toldOf(thrown, (response.locals as Partial<typeof response.locals>).api?.actor.kind !== 'person');
    if (told === null) log.error({ requestId: response.locals.requestId, method: request.method, err: thrown }, 'a call failed');
    sendProblem(response, told ?? { kind: 'defect', detail: 'Something went wrong on our side. Nothing that was saved is lost.' }, page);
  };
