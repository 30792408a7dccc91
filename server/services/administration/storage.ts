import { listTableSizes, readDatabaseBytes, readKeptSizes } from '#db/repositories/storage.ts';
import type { Actor } from '#domain/actor.ts';
import type { Deps } from '../deps.ts';
import { requireCan, standingOnSite } from '../standing.ts';

/** What the site keeps weighs, in bytes. For site administrators. */
export async function readStorage({ db }: Deps, actor: Actor) {
  requireCan(standingOnSite(actor), 'site.administer');
  const [bytes, tables, kept] = await Promise.all([readDatabaseBytes(db), listTableSizes(db), readKeptSizes(db)]);
  return { bytes, tables, kept };
}
