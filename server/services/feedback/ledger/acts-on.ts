import type { RemarkRow } from '#db/repositories/feedback-ledger.ts';
import type { Disposition, RemarkActKind } from '#domain/feedback/disposition.ts';
import { createId } from '#domain/ids.ts';

type Done = { kind: RemarkActKind; /** What they came to by it; as they were where it is not given. */ disposition?: Disposition; reason: string; actorId: string | null; at: Date };

/** The lines of their histories that say what was done with these remarks. */
export const actsOn = (remarks: readonly Pick<RemarkRow, 'id' | 'disposition'>[], { kind, disposition, reason, actorId, at }: Done) =>
  remarks.map((remark) => ({ id: createId(), remarkId: remark.id, actorId, kind, disposition: disposition ?? remark.disposition, reason, actedAt: at }));
