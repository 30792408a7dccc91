import { timingSafeEqual } from 'node:crypto';
import { type RequestHandler, Router } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { WatchedDocuments } from '#server/realtime/open-documents.ts';
import { asyncRoute } from './async-route.ts';
import { measureDocuments } from './document-metrics.ts';

/** Figures for Prometheus: the process, the document server, and how long answers take by method and status. */
export function createMetrics(documents: WatchedDocuments): { registry: Registry; measure: RequestHandler } {
  const registry = new Registry();
  // Watched finer, the event loop would be woken a hundred times a second while nobody is there.
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 1_000 });
  measureDocuments(registry, documents);
  const seconds = new Histogram({
    name: 'plenary_http_request_seconds',
    help: 'Time from request to answer, in seconds',
    labelNames: ['method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const measure: RequestHandler = (request, response, next) => {
    const stop = seconds.startTimer({ method: request.method });
    response.once('finish', () => stop({ status: String(response.statusCode) }));
    next();
  };
  return { registry, measure };
}

/** `/metrics`, for whoever carries METRICS_TOKEN as a bearer token; without the setting the page does not exist. */
export function metricsRoute(registry: Registry, token: string | undefined): Router {
  const routes = Router();
  routes.get('/metrics', asyncRoute(async (request, response) => {
    if (!token || !isSame(request.headers.authorization ?? '', `Bearer ${token}`)) return void response.status(404).type('text/plain').send('Not found');
    response.type(registry.contentType).send(await registry.metrics());
  }));
  return routes;
}

function isSame(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
