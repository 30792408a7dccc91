import { insertAskIfNew, listToAsk } from '#db/repositories/recommending.ts';
import { DAY_MS } from '#domain/clock.ts';
import { ASKED_AFTER_DAYS } from '#domain/report/recommendation.ts';
import type { Deps } from '#server/services/deps.ts';
import { inTurn } from '../in-turn.ts';
import { askOwnerMail } from './recommendation-mails.ts';

/** Asks the owners of published recommendations how far these are, 30 and 90 days after, each once however often this is called; who missed one is asked the later one alone. */
export async function askOwners(deps: Deps): Promise<{ asked: number }> {
  const { db, now, createSecret, hashSecret, postMail, origin } = deps;
  const at = now();
  const ask = (afterDays: number, { id, published, email, report }: Awaited<ReturnType<typeof listToAsk>>[number]) => async (): Promise<number> => {
    // What the newest version does not say any more is asked of nobody.
    if (email === null || published === null) return 0;
    return db.transaction(async (tx) => {
      const secret = createSecret();
      if (!(await insertAskIfNew(tx, { recommendationId: id, afterDays, askedAt: at, secretHash: hashSecret(secret) }))) return 0;
      await postMail(tx, askOwnerMail({ email, text: published.text, dueOn: published.dueOn, report, afterDays, secret, origin }));
      return 1;
    });
  };
  // Who is asked the later question is not asked the earlier one any more, so that each is looked for after the other was done.
  const asked = await inTurn(
    ASKED_AFTER_DAYS.toReversed().map((afterDays) => async () => {
      const due = await listToAsk(db, { afterDays, publishedBy: new Date(at.getTime() - afterDays * DAY_MS) });
      return inTurn(due.map((each) => ask(afterDays, each)));
    }),
  );
  return { asked };
}
