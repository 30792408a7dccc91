import { Router } from 'express';

export type Health = { isDatabaseReachable: () => boolean; isDraining: () => boolean };

/** `/healthz`: the process answers. `/readyz`: it also reaches its database and is not shutting down. */
export function healthRoutes({ isDatabaseReachable, isDraining }: Health): Router {
  const routes = Router();
  routes.get('/healthz', (_request, response) => void response.type('text/plain').send('ok'));
  routes.get('/readyz', (_request, response) => {
    const isReady = isDatabaseReachable() && !isDraining();
    response.status(isReady ? 200 : 503).type('text/plain').send(isReady ? 'ready' : 'not ready');
  });
  return routes;
}
