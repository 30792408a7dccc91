import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { InterfaceLanguage } from '#domain/words/interface-language.ts';
import type { Env } from '#server/env.ts';
import type { Log } from '#server/log.ts';
import type { WatchedDocuments } from '#server/realtime/open-documents.ts';
import type { Services } from '#server/services/index.ts';
import { apiRouter } from './api/api-router.ts';
import { asyncRoute } from './async-route.ts';
import type { Authenticator } from './authentication.ts';
import { builtPages, type PagesByLanguage } from './built-pages.ts';
import { byAddress } from './by-address.ts';
import { ownHeaders } from './own-headers.ts';
import { answerWhileDatabaseIsAway } from './database-away.ts';
import { developmentPages } from './development-pages.ts';
import { type Health, healthRoutes } from './health.ts';
import { speakTheirLanguage, speakTheirOwnLanguage } from './language.ts';
import { createMetrics, metricsRoute } from './metrics.ts';
import { checkOrigin } from './origin-check.ts';
import type { Limit } from './rate-limits.ts';
import { requestBounds } from './request-bounds.ts';
import { authenticate, createLoadContext } from './request-context.ts';
import { requestLog } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';
import { sentenceOn } from './sentence-on.ts';
import { withSpokenRefusals } from './spoken-refusals.ts';

type Given = { env: Env; log: Log; services: Services; authenticator: Authenticator; limit: Limit; documents: WatchedDocuments; health: Health; root: string };

type Build = ServerBuild | (() => Promise<ServerBuild>);

/** Builds the web application: what every request passes, from the outside in. `root` is the folder of package.json. */
export async function createWebApp({ env, log, services, authenticator, limit, documents, health, root }: Given): Promise<Express> {
  const isDevelopment = env.NODE_ENV === 'development';
  const metrics = createMetrics(documents);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.TRUST_PROXY);
  app.use(requestLog(log), metrics.measure, ...securityHeaders({ isHttps: env.isHttps, isDevelopment, callsAt: env.JITSI_DOMAIN ? `https://${env.JITSI_DOMAIN}` : null }), requestBounds);
  app.use(healthRoutes(health), metricsRoute(metrics.registry, env.METRICS_TOKEN), compression());
  app.use('/api/v1', apiRouter({ services, limit, log, origin: env.ORIGIN, isDatabaseReachable: health.isDatabaseReachable }));
  app.use(speakTheirLanguage);
  const build = isDevelopment ? await developmentPages(app, env) : await builtPages(app, root);
  app.use(checkOrigin(env.ORIGINS), answerWhileDatabaseIsAway(health.isDatabaseReachable), authenticate(authenticator), speakTheirOwnLanguage, ownHeaders);
  const answerBy = (pages: Build): RequestHandler => asyncRoute(createRequestHandler({ build: pages, mode: env.NODE_ENV, getLoadContext: createLoadContext({ env, services, limit, log }) }));
  const answerIn = (pages: PagesByLanguage, finish = (one: ServerBuild) => one) => byLanguage({ en: byAddress(finish(pages.en), answerBy), es: byAddress(finish(pages.es), answerBy) });
  const [toPages, toOthers] = typeof build === 'function' ? [answerBy(build), answerBy(async () => withSpokenRefusals(await build()))] : [answerIn(build), answerIn(build, withSpokenRefusals)];
  // Not `app.all('*')`, by which Express would decode the address itself and refuse one like /%ff before the page for it.
  // A page that moves within the site (`.data`) shows a refusal itself.
  app.use((request, response, next) => (request.path.endsWith('.data') ? toPages : toOthers)(request, response, next));
  app.use(lastResort(log));
  return app;
}

/** Hands a request to the pages in its reader's language. */
const byLanguage =
  (answers: Record<InterfaceLanguage, RequestHandler>): RequestHandler =>
  (request, response, next) =>
    answers[response.locals.language](request, response, next);

/** What even the error page could not show. */
const lastResort =
  (log: Log): ErrorRequestHandler =>
  (defect: unknown, _request, response, next) => {
    if (response.headersSent) return next(defect);
    const status = statusAsked(defect);
    if (status >= 500) log.error({ requestId: response.locals.requestId, err: defect }, 'a request failed');
    response.status(status).type('text/plain').send(sentenceOn(status, response.locals.requestId));
  };

/** Express says "not found" or "bad request" by an error that carries the status; anything else is a defect. */
const statusAsked = (defect: unknown): number =>
  typeof defect === 'object' && defect !== null && 'status' in defect && typeof defect.status === 'number' && defect.status < 500 ? defect.status : 500;
