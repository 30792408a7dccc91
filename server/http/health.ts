import { Router } from 'express';
import { asyncRoute } from './async-route.ts';

export type Health = { isReady: () => Promise<boolean> };

/** `/healthz`: the process answers. `/readyz`: it also reaches its database and is not shutting down. */
export function healthRoutes({ isReady }: Health): Router {
  const routes = Router();
  routes.get('/healthz', (_request, response) => void response.type('text/plain').send('ok'));
  routes.get('/readyz', asyncRoute(async (_request, response) => {
    const ready = await isReady();
    response.status(ready ? 200 : 503).type('text/plain').send(ready ? 'ready' : 'not ready');
  }));
  return routes;
}
