import { insertAskIfNew, listToAsk } from '#db/repositories/recommending.ts';
import { DAY_MS } from '#domain/clock.ts';
import { ASKED_AFTER_DAYS } from '#domain/report/recommendation.ts';
import type { Deps } from '#server/services/deps.ts';
import { askOwnerMail } from './recommendation-mails.ts';

/** Asks the owners of published recommendations how far these are, 30 and 90 days after, each once however often this is called; who missed one is asked the later one alone. */
export async function askOwners(deps: Deps): Promise<{ asked: number }> {
  const { db, now, createSecret, hashSecret, postMail, origin } = deps;
  const at = now();
  let asked = 0;
  for (const afterDays of ASKED_AFTER_DAYS.toReversed()) {
    for (const { id, text, dueOn, email, report } of await listToAsk(db, { afterDays, publishedBy: new Date(at.getTime() - afterDays * DAY_MS) })) {
      if (email === null) continue;
      asked += await db.transaction(async (tx) => {
        const secret = createSecret();
        if (!(await insertAskIfNew(tx, { recommendationId: id, afterDays, askedAt: at, secretHash: hashSecret(secret) }))) return 0;
        await postMail(tx, askOwnerMail({ email, text, dueOn, report, afterDays, secret, origin }));
        return 1;
      });
    }
  }
  return { asked };
}
