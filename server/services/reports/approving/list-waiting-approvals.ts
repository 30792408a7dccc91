import { listWaitingFor } from '#db/repositories/report-approving.ts';
import type { Actor } from '#domain/actor.ts';
import type { Silence } from '#domain/report/report.ts';
import type { Deps } from '#server/services/deps.ts';

export type WaitingApproval = { slug: string; title: string; summitSlug: string; closesAt: Date; timeZone: string; silence: Silence };

/** The reports that wait for the actor's word, of one summit or of all, the one that closes first first; none for a visitor. */
export async function listWaitingApprovals({ db, now }: Deps, actor: Actor, summitSlug?: string): Promise<WaitingApproval[]> {
  if (actor.kind === 'visitor') return [];
  const rows = await listWaitingFor(db, actor.accountId, now());
  return rows.filter((row) => summitSlug === undefined || row.summitSlug === summitSlug);
}
