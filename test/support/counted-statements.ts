import type { Db } from '#db/client.ts';

/** How many statements the database is asked while something is read. */
export async function countStatements(db: Db, read: () => Promise<unknown>): Promise<number> {
  const client = db.$client;
  const ask = client.unsafe.bind(client);
  let asked = 0;
  client.unsafe = ((...question: Parameters<typeof ask>) => {
    asked += 1;
    return ask(...question);
  }) as typeof ask;
  try {
    await read();
  } finally {
    client.unsafe = ask;
  }
  return asked;
}
