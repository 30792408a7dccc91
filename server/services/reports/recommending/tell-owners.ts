import { listRecommendations } from '#db/repositories/recommendations.ts';
import { listAskedPeople } from '#db/repositories/report-approving.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Deps } from '#server/services/deps.ts';
import { ownerMail } from './recommendation-mails.ts';

/** Writes to the owners of these recommendations, which a version has and the one before it had not; in the transaction that publishes it. */
export async function tellOwners({ postMail, origin }: Pick<Deps, 'postMail' | 'origin'>, tx: DbOrTx, report: { id: string; slug: string; title: string }, ids: ReadonlySet<string>): Promise<void> {
  const fresh = (await listRecommendations(tx, report.id)).filter(({ id }) => ids.has(id));
  await write({ postMail, origin }, tx, { report, recommendations: fresh });
}

/** Writes to who becomes the owner of something that a published report recommends already; in the transaction that makes them so. */
export const tellOwner = (deps: Pick<Deps, 'postMail' | 'origin'>, tx: DbOrTx, report: Told['report'], recommendation: Told['recommendations'][number]): Promise<void> => write(deps, tx, { report, recommendations: [recommendation] });

type Told = { report: { slug: string; title: string }; recommendations: readonly { ownerId: string | null; text: string; dueOn: string | null }[] };

async function write({ postMail, origin }: Pick<Deps, 'postMail' | 'origin'>, tx: DbOrTx, { report, recommendations }: Told): Promise<void> {
  const owners = await listAskedPeople(tx, [...new Set(recommendations.flatMap(({ ownerId }) => ownerId ?? []))]);
  for (const { id, email } of owners) if (email !== null) await postMail(tx, ownerMail({ email, recommendations: recommendations.filter(({ ownerId }) => ownerId === id), report, origin }));
}
