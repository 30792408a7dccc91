import { desc, eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { bouncedAddresses } from '#db/schema/index.ts';

export type BouncedAddressRow = typeof bouncedAddresses.$inferSelect;

/** That a mail server refused this address for good, and why; null where none did. */
export async function findBounce(db: DbOrTx, address: string): Promise<BouncedAddressRow | null> {
  const [row] = await db.select().from(bouncedAddresses).where(eq(bouncedAddresses.address, address.toLowerCase()));
  return row ?? null;
}

/** The addresses that refused mail, the latest first. */
export const listBounces = (db: DbOrTx, limit: number): Promise<BouncedAddressRow[]> => db.select().from(bouncedAddresses).orderBy(desc(bouncedAddresses.bouncedAt), bouncedAddresses.address).limit(limit);

export async function saveBounce(db: DbOrTx, { address, reason, bouncedAt }: BouncedAddressRow): Promise<void> {
  await db.insert(bouncedAddresses).values({ address: address.toLowerCase(), reason, bouncedAt }).onConflictDoUpdate({ target: bouncedAddresses.address, set: { reason, bouncedAt } });
}

/** Forgets that an address refused mail; false where it did not. */
export async function deleteBounce(db: DbOrTx, address: string): Promise<boolean> {
  const gone = await db.delete(bouncedAddresses).where(eq(bouncedAddresses.address, address.toLowerCase())).returning({ address: bouncedAddresses.address });
  return gone.length > 0;
}
