import type { ServerBuild } from '@remix-run/node';
import type { Request, RequestHandler } from 'express';

type Routes = Readonly<Record<string, Pick<ServerBuild['routes'][string], 'id' | 'parentId' | 'path'>>>;
type Pattern = { id: string; segments: readonly string[]; /** Whether it may stand for addresses of other lengths. */ isOpen: boolean };

/**
 * Remix compares each request with every route, and takes all of their patterns apart each time: a quarter of what a small request cost. So it is handed the pages with only
 * those routes that the address may mean, a handful, and finds the one itself by its own rules.
 */
export function byAddress(build: ServerBuild, answerBy: (pages: ServerBuild) => RequestHandler): RequestHandler {
  const possible = possibleRoutes(build.routes);
  const answering = new Map<string, RequestHandler>();
  return (request, response, next) => {
    const ids = possible(addressOf(request));
    const key = ids.join('\n');
    // What a page is drawn from must agree with what it is found by.
    const answer = answering.get(key) ?? answerBy({ ...build, routes: only(build.routes, ids), assets: { ...build.assets, routes: only(build.assets.routes, ids) } });
    answering.set(key, answer);
    return answer(request, response, next);
  };
}

/** As Remix reads it: `/a/../b` is `/b`. */
const addressOf = ({ path, originalUrl }: Request): string => (URL.canParse(`http://localhost${originalUrl}`) ? new URL(`http://localhost${originalUrl}`).pathname : path);

/** Tells the routes that an address may mean, with those they stand in: rather one too many than one too few. What a script asks for a page (`.data`) is asked of that page. */
export function possibleRoutes(routes: Routes): (pathname: string) => string[] {
  const patterns = Object.values(routes).map((route) => patternOf(routes, route.id));
  const ancestry = new Map(patterns.map(({ id }) => [id, ancestryOf(routes, id)]));
  return (pathname) => {
    const asked = segmentsOf(pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/')).map(decoded);
    const ids = new Set(patterns.filter((pattern) => mayMean(pattern, asked)).flatMap(({ id }) => ancestry.get(id) ?? []));
    return Object.keys(routes).filter((id) => ids.has(id));
  };
}

const mayMean = ({ segments, isOpen }: Pattern, asked: readonly string[]): boolean =>
  isOpen || (segments.length === asked.length && segments.every((segment, place) => segment.startsWith(':') || segment === asked[place]));

function patternOf(routes: Routes, id: string): Pattern {
  const segments = segmentsOf(ancestryOf(routes, id).map((each) => routes[each]?.path ?? '').join('/')).map((segment) => segment.toLowerCase());
  return { id, segments, isOpen: segments.some((segment) => segment.endsWith('*') || segment.endsWith('?')) };
}

/** A route and those it stands in, from the outermost. */
function ancestryOf(routes: Routes, id: string): string[] {
  const parentId = routes[id]?.parentId;
  return [...(parentId === undefined ? [] : ancestryOf(routes, parentId)), id];
}

const segmentsOf = (path: string): string[] => path.split('/').filter((segment) => segment !== '');

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment).toLowerCase();
  } catch {
    return segment.toLowerCase();
  }
}

const only = <Route>(routes: Readonly<Record<string, Route>>, ids: readonly string[]): Record<string, Route> =>
  Object.fromEntries(ids.flatMap((id) => (routes[id] ? [[id, routes[id]]] : [])));
