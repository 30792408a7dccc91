import type { ServerBuild } from '@remix-run/node';
import type { Express } from 'express';

/** While developing, Vite serves the pages from their sources and exchanges them as they are saved. */
export async function developmentPages(app: Express, place: { HOST: string; PORT: number }): Promise<() => Promise<ServerBuild>> {
  const { createServer } = await import('vite');
  const ours = process.listeners('SIGTERM');
  const vite = await createServer({ server: { middlewareMode: true, hmr: reloadSocket(place) } });
  // Remix' second Vite ends the process at SIGTERM, in the middle of our drain.
  for (const listener of process.listeners('SIGTERM')) if (!ours.includes(listener)) process.off('SIGTERM', listener);
  app.use(vite.middlewares);
  return async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild;
}

const PORTS_ABOVE = 20_000;
const everyNetwork = new Set(['0.0.0.0', '::']);

/** Each development server has a reload socket of its own, as far from its port as any other's, and on the same network. */
export const reloadSocket = ({ HOST, PORT }: { HOST: string; PORT: number }): { port: number; host?: string } => ({
  port: PORT < 40_000 ? PORT + PORTS_ABOVE : PORT - PORTS_ABOVE,
  ...(everyNetwork.has(HOST) ? {} : { host: HOST }),
});
