import type { ReportRow } from '#db/repositories/reports.ts';
import { type DraftPassage, draftPassages, passagesOfRoom } from '#domain/report/draft-passages.ts';
import { type Composing, type ComposingDeps, loadComposing } from '../load-composing.ts';
import type { CurrentApproval } from './current-approvals.ts';

export type Approving = { composing: Composing; passages: DraftPassage[]; approvals: CurrentApproval[] };

/** A draft with what was asked and said of it, as it is now. */
export async function loadApproving(deps: ComposingDeps, report: ReportRow): Promise<Approving> {
  const composing = await loadComposing(deps, report);
  const passages = draftPassages(composing);
  return { composing, passages, approvals: composing.approvals };
}

/** The rooms of which something stands in the draft, by number, each with who is asked for it: its facilitator and its scribe. */
export function roomsToAsk({ composing, passages }: Pick<Approving, 'composing' | 'passages'>) {
  return composing.rooms
    .map(({ room }) => room)
    .filter(({ id }) => passagesOfRoom(passages, id).length > 0)
    .toSorted((one, other) => one.number - other.number)
    .map((room) => ({ room, accountIds: [...new Set([room.facilitatorId, room.scribeId])].filter((id) => id !== null) }));
}

/** Everybody whose words stand in the draft as sources, each once. */
export const peopleToAsk = ({ passages }: Pick<Approving, 'passages'>): string[] => [
  ...new Set(passages.flatMap(({ sources }) => sources.flatMap(({ authors }) => authors.flatMap((author) => author?.accountId ?? [])))),
];
