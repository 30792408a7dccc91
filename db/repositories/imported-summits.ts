import { eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { documentAuthors, documentLog, documentRelays, importedBylines, importedSummits } from '#db/schema/index.ts';
import type { KeptOfBundle } from '#domain/bundle/kept-of-bundle.ts';
import type { CanonicalWriter } from '#domain/document/canonical-state.ts';
import { packUpdates } from '#domain/document/update-batch.ts';

/** What the bundle said that a summit came with; null of a summit that was held here. */
export async function findKeptOfBundle(db: DbOrTx, summitId: string): Promise<KeptOfBundle | null> {
  const [row] = await db.select({ kept: importedSummits.kept }).from(importedSummits).where(eq(importedSummits.summitId, summitId));
  return row?.kept ?? null;
}

export async function insertImportedSummit(tx: DbOrTx, imported: typeof importedSummits.$inferInsert): Promise<void> {
  await tx.insert(importedSummits).values(imported);
}

export type ImportedByline = typeof importedBylines.$inferSelect;

/** Under which bylines the words of a document stood that came in a bundle. */
export const listImportedBylines = (db: DbOrTx, documentId: string): Promise<ImportedByline[]> => db.select().from(importedBylines).where(eq(importedBylines.documentId, documentId));

type ImportedText = { documentId: string; update: Uint8Array; writers: readonly CanonicalWriter[]; at: Date };

/** Writes the text of a document that nobody can have open yet. What is not the house's is nobody's, and keeps its byline. */
export async function insertImportedText(tx: DbOrTx, { documentId, update, writers, at }: ImportedText): Promise<void> {
  await tx.insert(documentLog).values({ documentId, accountId: null, at, updates: Buffer.from(packUpdates([update])) });
  await tx.insert(documentAuthors).values(writers.map(({ clientId }) => ({ documentId, clientId, accountId: null })));
  const bylines = writers.flatMap(({ clientId, end, by, minute }) => (by.kind === 'house' ? [] : [{ documentId, clientId, end, by, minute }]));
  if (bylines.length === 0) return;
  await tx.insert(documentRelays).values(bylines.map(({ clientId, end }) => ({ documentId, clientId, clock: 0, end, at })));
  await tx.insert(importedBylines).values(bylines);
}

