import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from '@remix-run/node';
import { sentenceOn } from './sentence-on.ts';

type Module = ServerBuild['routes'][string]['module'];
type Asked = LoaderFunctionArgs | ActionFunctionArgs;
/** What Remix' `data()` makes. It is bundled with the pages, so told by its form. */
type Thrown = { type: 'DataWithResponseInit'; data: unknown; init: ResponseInit | null };

/**
 * The same pages, with every route that has none (files, feeds, pictures) answering what it refuses in words: as plain
 * text that no cache keeps. Remix itself would send its own "Unexpected Server Error" for whatever such a route throws.
 */
export function withSpokenRefusals(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [id, hasPage(route.module) ? route : { ...route, module: spoken(route.module) }]);
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild['routes'] };
}

const hasPage = ({ default: page, ErrorBoundary }: Module): boolean => page !== undefined || ErrorBoundary !== undefined;

const spoken = (module: Module): Module => ({
  ...module,
  loader: inWords(module.loader ?? (() => nothingHere(404))),
  action: inWords(module.action ?? (() => nothingHere(405, { Allow: 'GET, HEAD' }))),
});

const inWords = <Args extends Asked, Answer>(work: (asked: Args) => Answer) => async (asked: Args): Promise<Awaited<Answer>> => {
  try {
    return await work(asked);
  } catch (thrown) {
    if (thrown instanceof Response) throw thrown;
    throw isSentenceThrown(thrown) ? plainText(thrown.data.message, thrown.init) : defect(thrown, asked);
  }
};

const nothingHere = (status: number, headers: Record<string, string> = {}): Response => plainText(sentenceOn(status, ''), { status, headers });

function defect(thrown: unknown, { request, context }: Asked): Response {
  if (!request.signal.aborted) context.reportDefect(thrown);
  return plainText(sentenceOn(500, context.requestId), { status: 500 });
}

function plainText(sentence: string, init: ResponseInit | null): Response {
  const headers = new Headers(init?.headers);
  headers.set('Content-Type', 'text/plain; charset=utf-8');
  headers.set('Cache-Control', 'private, no-store');
  return new Response(`${sentence}\n`, { ...init, headers });
}

const isSentenceThrown = (thrown: unknown): thrown is Thrown & { data: { message: string } } =>
  typeof thrown === 'object' && thrown !== null && 'type' in thrown && thrown.type === 'DataWithResponseInit' && 'data' in thrown &&
  typeof thrown.data === 'object' && thrown.data !== null && 'message' in thrown.data && typeof thrown.data.message === 'string';
