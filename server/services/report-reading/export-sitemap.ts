import type { Actor } from '#domain/actor.ts';
import { sitemapXml } from '#server/export/feeds/sitemap-xml.ts';
import type { Deps } from '../deps.ts';
import { readSitemap } from './read-sitemap.ts';

/** The sitemap as it is sent. Refuses nobody. */
export const exportSitemap = async (deps: Deps, actor: Actor): Promise<string> => sitemapXml(await readSitemap(deps, actor));
