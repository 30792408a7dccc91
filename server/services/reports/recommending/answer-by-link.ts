import { findAsked, spendAsks } from '#db/repositories/recommending.ts';
import { DAY_MS } from '#domain/clock.ts';
import type { RecommendationUpdate } from '#domain/report/recommendation-forms.ts';
import type { RecommendationState } from '#domain/report/recommendation.ts';
import type { Deps } from '#server/services/deps.ts';
import { keepUpdate } from './update-recommendation.ts';

/** So long a mailed link answers. */
const LINK_LASTS_MS = 60 * DAY_MS;

export type AskedView = { state: 'spent' } | { state: 'open'; text: string; dueOn: string | null; now: RecommendationState; report: { slug: string; title: string }; summit: { title: string } };

/** What a mailed link asks; `spent` for one that was used, is too old, or was never given: which of these is not told. Refuses many tries of one link. */
export async function readAsked({ db, now, hashSecret, limit }: Deps, secret: string): Promise<AskedView> {
  const hash = hashSecret(secret);
  await limit('guess', `recommendation ${hash}`);
  const asked = await findAsked(db, hash, { since: new Date(now().getTime() - LINK_LASTS_MS) });
  if (!asked) return { state: 'spent' };
  const { recommendation, published, report, summit } = asked;
  return { state: 'open', text: published.text, dueOn: published.dueOn, now: recommendation.state, report: { slug: report.slug, title: report.title }, summit: { title: summit.title } };
}

/** Keeps what its owner says by the mailed link, which then opens nothing any more. Answers with the report, or null for a link that is spent. */
export async function answerByLink({ db, now, hashSecret, limit }: Deps, secret: string, said: RecommendationUpdate): Promise<{ slug: string } | null> {
  const hash = hashSecret(secret);
  await limit('guess', `recommendation ${hash}`);
  return db.transaction(async (tx) => {
    const asked = await findAsked(tx, hash, { since: new Date(now().getTime() - LINK_LASTS_MS), isHeld: true });
    if (!asked) return null;
    const { ask, recommendation, report } = asked;
    await spendAsks(tx, ask);
    await keepUpdate(tx, { id: recommendation.id, reportId: report.id, byId: recommendation.ownerId, at: now() }, said);
    return { slug: report.slug };
  });
}
