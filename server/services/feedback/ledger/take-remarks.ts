import { listStanding, lockRemarks, type RemarkRow } from '#db/repositories/feedback-ledger.ts';
import type { DbOrTx } from '#db/client.ts';
import type { SeenRemark } from '#domain/feedback/remark-stamp.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';

export type TakenRemarks = {
  /** Those that were meant. */
  meant: RemarkRow[];
  /** With all that stand under them: a group has one fate. */
  all: RemarkRow[];
};

/**
 * Holds remarks of a round as somebody saw them. Refuses with `not-found` one that is not there or was taken back, with `changed-meanwhile` where somebody did something with one of
 * them since: nobody's decision is written over unseen.
 */
export async function takeRemarks(tx: DbOrTx, roundId: string, seen: readonly SeenRemark[]): Promise<TakenRemarks> {
  const rows = await lockRemarks(tx, roundId, seen.map(({ id }) => id));
  const known = new Map(rows.map((row) => [row.remark.id, row]));
  const meant = seen.map(({ id, stamp }) => {
    const row = known.get(id);
    if (!row) throw notFound('remark');
    if (row.stamp !== stamp) throw conflict('changed-meanwhile', t`Something was done with remark ${row.remark.number} since you opened it, so nothing was changed. Look at it as it is now.`);
    return row.remark;
  });
  return { meant, all: rows.map(({ remark }) => remark) };
}

/** Refuses when one of them is closed already. */
export function requireOpen(remarks: readonly RemarkRow[]): void {
  const closed = remarks.find(({ disposition }) => disposition !== 'open');
  if (closed) throw conflict('closed', t`Remark ${closed.number} is closed. Open it again first.`);
}

/** Refuses when one of them stands under another: what becomes of that becomes of it. One whose other was taken back stands for itself. */
export async function requireHeads(tx: DbOrTx, remarks: readonly RemarkRow[]): Promise<void> {
  const headIds = remarks.flatMap(({ similarToId }) => similarToId ?? []);
  if (headIds.length === 0) return;
  const standing = await listStanding(tx, headIds);
  const under = remarks.find(({ similarToId }) => similarToId !== null && standing.has(similarToId));
  if (under) throw conflict('grouped', t`Remark ${under.number} stands under another and shares its fate. Decide that one, or set this one apart first.`);
}
