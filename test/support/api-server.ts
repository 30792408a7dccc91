import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Person } from '#domain/actor.ts';
import { type Scope, scopes } from '#domain/api/scope.ts';
import { apiRouter } from '#server/http/api/api-router.ts';
import { requestBounds } from '#server/http/request-bounds.ts';
import { requestLog } from '#server/http/request-log.ts';
import { createLog } from '#server/log.ts';
import type { Services } from '#server/services/index.ts';
import { TEST_ORIGIN } from './services.ts';

type ApiAnswer = { status: number; headers: Headers; body: unknown };
type ApiCall = (method: string, path: string, sent?: { token?: string | null; body?: unknown; headers?: Record<string, string> }) => Promise<ApiAnswer>;

/** The interface over HTTP of these use cases, on a port of its own. Whoever opens it closes it. */
export async function openApi(services: Services, given: Partial<Parameters<typeof apiRouter>[0]> = {}) {
  const log = createLog('silent');
  const app = express();
  app.use(requestLog(log), requestBounds);
  app.use('/api/v1', apiRouter({ services, log, limit: async () => undefined, origin: TEST_ORIGIN, isDatabaseReachable: () => true, ...given }));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;

  const call: ApiCall = async (method, path, { token = null, body, headers = {} } = {}) => {
    const answer = await fetch(`${address}${path}`, {
      method,
      headers: { ...(token !== null && { Authorization: `Bearer ${token}` }), ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text === '' ? null : (JSON.parse(text) as unknown) };
  };
  const tokenOf = async (person: Person, granted: readonly Scope[] = scopes): Promise<string> => (await services.doors.makeToken(person, { name: 'Test', scopes: [...granted], days: 30, currentPassword: '' })).token;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { address, call, tokenOf, close };
}
export type OpenApi = Awaited<ReturnType<typeof openApi>>;
