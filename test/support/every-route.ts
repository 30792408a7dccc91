import type { ActionFunction, LoaderFunction } from '@remix-run/node';
import type { RouteConfigEntry } from '@remix-run/route-config';
import type { ComponentType } from 'react';
import routes from '#app/routes.ts';

type RouteModule = { loader?: LoaderFunction; action?: ActionFunction; default?: ComponentType; ErrorBoundary?: ComponentType };
export type RoutedPage = { path: string; modules: RouteModule[] };

const modules = import.meta.glob<RouteModule>('../../app/{routes,shell}/**/*.{ts,tsx}');

/** Every address of the site with the modules that answer it, the layouts first: as `app/routes.ts` says. */
export async function everyRoute(): Promise<RoutedPage[]> {
  return Promise.all(leaves(routes, [], '').map(async ({ path, files }) => ({ path, modules: await Promise.all(files.map(load)) })));
}

type Leaf = { path: string; files: string[] };

const leaves = (entries: readonly RouteConfigEntry[], files: string[], under: string): Leaf[] =>
  entries.flatMap((entry) => {
    const path = [under, entry.path].filter(Boolean).join('/');
    const own = [...files, entry.file];
    return entry.children ? leaves(entry.children, own, path) : [{ path: `/${path}`, files: own }];
  });

async function load(file: string): Promise<RouteModule> {
  const found = modules[`../../app/${file}`];
  if (!found) throw new Error(`app/routes.ts names ${file}, which is not there`);
  return found();
}
