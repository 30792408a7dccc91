import { listAskedPeople } from '#db/repositories/report-approving.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Deps } from '#server/services/deps.ts';
import { askMail } from './approval-mails.ts';
import type { PartsOfPerson } from './parts-to-ask.ts';

type About = Omit<Parameters<typeof askMail>[0], 'email' | 'parts' | 'origin'>;

/** Asks each of these people by one mail, of all that is theirs; answers how many mails go out. Guests without an address get none. */
export async function mailAsked({ postMail, origin }: Pick<Deps, 'postMail' | 'origin'>, tx: DbOrTx, parts: readonly PartsOfPerson[], about: About): Promise<number> {
  let mails = 0;
  for (const { id, email } of await listAskedPeople(tx, parts.map((each) => each.accountId))) {
    const own = parts.find((each) => each.accountId === id);
    if (email === null || !own) continue;
    await postMail(tx, askMail({ ...about, email, parts: own, origin }));
    mails += 1;
  }
  return mails;
}
