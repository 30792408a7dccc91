import type { Db } from '#db/client.ts';
import { refreshDemo } from './refresh-demo.ts';
import { seedDemo } from './seed-demo.ts';

/** What a start with the demo does: an empty database is filled, and a demo of an earlier day is brought to today. */
export async function keepDemo(db: Db, now: Date, origin: string): Promise<void> {
  await seedDemo(db, now, origin);
  await refreshDemo(db, now);
}
