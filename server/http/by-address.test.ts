import { matchRoutes } from '@remix-run/react';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { describe, expect, it } from 'vitest';
import configured from '#app/routes.ts';
import { possibleRoutes } from './by-address.ts';

type RouteObject = Parameters<typeof matchRoutes>[0][number];
type Routes = Parameters<typeof possibleRoutes>[0];

/** The routes by their ids, as a build lists them. */
function listed(entries: readonly RouteConfigEntry[], parentId = 'root'): Routes {
  return Object.assign({}, ...entries.map(({ id, file, path, children = [] }) => {
    const own = id ?? file.replace(/\.tsx?$/, '');
    return { [own]: { id: own, parentId, path }, ...listed(children, own) };
  })) as Routes;
}

/** Those routes of the site as Remix nests them, which is what finds a page. */
const nested = (entries: readonly RouteConfigEntry[], kept: ReadonlySet<string>): RouteObject[] =>
  entries.flatMap(({ id, file, path, index, children = [] }) => {
    const own = id ?? file.replace(/\.tsx?$/, '');
    if (!kept.has(own)) return [];
    return [index ? { id: own, index: true as const } : { id: own, path, children: nested(children, kept) }];
  });

const all = { root: { id: 'root', path: '' }, ...listed(configured) };
const possible = possibleRoutes(all);
const found = (address: string, kept: Iterable<string>) => matchRoutes(nested(configured, new Set(kept)), address)?.map(({ route, params }) => ({ id: route.id, params }));

/** An address for each route, its parameters filled in. */
const addresses = Object.keys(all).map((id) => `/${pathTo(id).replace(/:\w+/g, 'Käse%20%2F1').replace('*', 'no/such')}`);
function pathTo(id: string): string {
  const { parentId, path } = all[id as keyof typeof all] as Routes[string];
  return [...(parentId === undefined ? [] : [pathTo(parentId)]), path].filter(Boolean).join('/');
}

describe('the routes that an address may mean', () => {
  it.each([...new Set(addresses)])('hold the one that is found among all, of %s', (address) => {
    for (const written of [address, `${address}/`, address.toUpperCase(), address.replace('s', '%73'), `${address}/no`, `/${address}`])
      expect(found(written, possible(written)), written).toEqual(found(written, Object.keys(all)));
  });

  it('are a handful', () => {
    expect(possible('/summits/hall/deliberations/asked')).toEqual(['root', 'shell/site-layout', 'routes/summits.deliberation/route', 'routes/not-found/route']);
    expect(Math.max(...addresses.map((address) => possible(address).length))).toBeLessThan(12);
  });

  it('are the same for a page and for what its script asks for', () => {
    expect(possible('/summits/hall/deliberations/asked.data')).toEqual(possible('/summits/hall/deliberations/asked'));
    expect(possible('/_root.data')).toEqual(possible('/'));
  });

  it('are those that stand for any address where it cannot be decoded', () => {
    expect(possible('/%ff')).toEqual(['root', 'routes/not-found/route']);
  });

  it('hold a route with a part that may be missing, whatever the length', () => {
    const routes = { root: { id: 'root', path: '' }, optional: { id: 'optional', parentId: 'root', path: ':language?/about' }, other: { id: 'other', parentId: 'root', path: 'other/one' } };
    expect(possibleRoutes(routes)('/about')).toEqual(['root', 'optional']);
  });
});
