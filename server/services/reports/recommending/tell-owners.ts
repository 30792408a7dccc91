import { listRecommendations } from '#db/repositories/recommendations.ts';
import { listAskedPeople } from '#db/repositories/report-approving.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Deps } from '#server/services/deps.ts';
import { tell } from '#server/services/notices/tell.ts';
import { ownerMail } from './recommendation-mails.ts';

/** Writes to the owners of these recommendations, which a version has and the one before it had not; in the transaction that publishes it. */
export async function tellOwners(deps: Pick<Deps, 'postMail' | 'origin' | 'now' | 'sign'>, tx: DbOrTx, report: { id: string; slug: string; title: string }, ids: ReadonlySet<string>): Promise<void> {
  const fresh = (await listRecommendations(tx, report.id)).filter(({ id }) => ids.has(id));
  await write(deps, tx, { report, recommendations: fresh });
}

/** Writes to who becomes the owner of something that a published report recommends already; in the transaction that makes them so. */
export const tellOwner = (deps: Pick<Deps, 'postMail' | 'origin' | 'now' | 'sign'>, tx: DbOrTx, report: Told['report'], recommendation: Told['recommendations'][number]): Promise<void> => write(deps, tx, { report, recommendations: [recommendation] });

type Told = { report: { id: string; slug: string; title: string }; recommendations: readonly { ownerId: string | null; text: string; dueOn: string | null }[] };

async function write(deps: Pick<Deps, 'postMail' | 'origin' | 'now' | 'sign'>, tx: DbOrTx, { report, recommendations }: Told): Promise<void> {
  const owners = await listAskedPeople(tx, [...new Set(recommendations.flatMap(({ ownerId }) => ownerId ?? []))]);
  for (const { id } of owners) {
    const own = recommendations.filter(({ ownerId }) => ownerId === id);
    const words = own.map(({ text, dueOn }) => (dueOn === null ? text : `By ${dueOn}: ${text}`)).join(' ');
    await tell(deps, tx, { kind: 'recommendation', thing: { kind: 'report', id: report.id }, byId: null, to: [id], title: report.title, words, path: `/reports/${report.slug}/recommendations`, mail: (_accountId, email) => ownerMail({ email, recommendations: own, report, origin: deps.origin }) });
  }
}
