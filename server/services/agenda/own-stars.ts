import type { DbOrTx } from '#db/client.ts';
import { listStars } from '#db/repositories/stars.ts';
import type { Actor } from '#domain/actor.ts';

/** The actor's own schedule in a summit; a visitor has none. */
export const ownStars = async (db: DbOrTx, actor: Actor, summitId: string): Promise<ReadonlySet<string>> =>
  actor.kind === 'person' ? listStars(db, summitId, actor.accountId) : new Set();
