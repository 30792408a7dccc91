import { findGiverAddress, listReasons, listUntoldGivers, takeUntold, updateRemarks } from '#db/repositories/feedback-ledger.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import { subjectPath } from '#domain/feedback/subject.ts';
import type { Deps } from '#server/services/deps.ts';
import { tellAtAddress } from '#server/services/notices/tell-at-address.ts';
import { invitationPath } from '../invitation-address.ts';
import { toldMail } from './told-mail.ts';

/** Decisions of so much time are told together. */
const GATHERED_FOR_MS = 10 * MINUTE_MS;

/** Tells givers what became of their remarks, ten minutes after the first decision that they were not told, all of them in one mail; each once, however often this is called. Who has no address finds it on their page. */
export async function tellGivers(deps: Deps): Promise<{ told: number }> {
  const { db, now, origin } = deps;
  let told = 0;
  for (const giverId of await listUntoldGivers(db, new Date(now().getTime() - GATHERED_FOR_MS)))
    await db.transaction(async (tx) => {
      const remarks = await takeUntold(tx, giverId);
      const found = await findGiverAddress(tx, giverId);
      if (remarks.length === 0 || !found) return;
      const { round, about, name, invitation, email, declinedAt } = found;
      const recipient = (invitation?.declinedAt ?? declinedAt) !== null ? null : (email ?? invitation?.email ?? null);
      await updateRemarks(tx, remarks.map(({ id }) => id), { toldAt: now() });
      if (recipient === null) return;
      const path = invitation && email === null ? invitationPath(deps, invitation.id) : `/feedback/rounds/${round.id}`;
      const reasons = await listReasons(tx, remarks.map(({ id }) => id));
      const explained = remarks.map((remark) => ({ ...remark, reason: reasons.get(remark.id) ?? remark.reason }));
      const write = () => toldMail({ recipient, subject: name, round: round.title, remarks: explained, page: `${origin}${path}`, ledger: `${origin}${subjectPath(about)}/ledger?round=${round.number}`, origin });
      await tellAtAddress(deps, tx, { recipient, write }, { kind: 'decided', thing: { kind: 'round', id: round.id }, byId: null, title: name, words: explained[0]?.reason ?? '', path });
      told += 1;
    });
  return { told };
}
