import { listRecommendations } from '#db/repositories/recommendations.ts';
import { listAskedPeople } from '#db/repositories/report-approving.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Deps } from '#server/services/deps.ts';
import { ownerMail } from './recommendation-mails.ts';

/** Writes to the owners of what a report recommends for the first time, of these; to be called in the transaction that publishes it, before that is noted of them. */
export async function tellOwners({ postMail, origin }: Pick<Deps, 'postMail' | 'origin'>, tx: DbOrTx, report: { id: string; slug: string; title: string }, ids: ReadonlySet<string>): Promise<void> {
  const fresh = (await listRecommendations(tx, report.id)).filter(({ id, firstPublishedAt, ownerId }) => ids.has(id) && firstPublishedAt === null && ownerId !== null);
  for (const { id, email } of await listAskedPeople(tx, [...new Set(fresh.flatMap(({ ownerId }) => ownerId ?? []))])) if (email !== null) await postMail(tx, ownerMail({ email, recommendations: fresh.filter(({ ownerId }) => ownerId === id), report, origin }));
}
