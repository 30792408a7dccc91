import { listAccountNames } from '#db/repositories/accounts.ts';
import type { DbOrTx } from '#db/client.ts';
import type { ComparedPart } from '#domain/document/compare-versions.ts';
import { isRun } from '#domain/document/content.ts';
import { type PerspectiveKey, speaksAsKey } from '#domain/perspective.ts';

/** Somebody as they are shown inside the house, as beside their caret. */
export type Writer = { name: string; perspective: PerspectiveKey };

/** Whose words these are, by account. Somebody whose account is gone keeps what they spoke as. */
export async function namePeople(db: DbOrTx, accountIds: Iterable<string | null>): Promise<Map<string, Writer>> {
  const people = await listAccountNames(db, [...new Set([...accountIds].filter((id) => id !== null))]);
  return new Map(people.map(({ id, name, ...speaks }) => [id, { name: name || 'Somebody who has left', perspective: speaksAsKey(speaks) }]));
}

/** Whoever wrote or deleted something in a comparison. */
export const writersIn = (parts: readonly ComparedPart[]): (string | null)[] =>
  parts.flatMap((part) => [part.accountId, part.deletedBy?.accountId ?? null, ...(isRun(part) ? [] : writersIn(part.content))]);
