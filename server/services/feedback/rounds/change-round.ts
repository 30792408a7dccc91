import { updateRound } from '#db/repositories/feedback-asking.ts';
import { lockRound } from '#db/repositories/feedback-rounds.ts';
import type { Actor } from '#domain/actor.ts';
import type { RoundAddress } from '#domain/feedback/subject.ts';
import { can } from '#domain/permissions.ts';
import { noLinkYet } from '#domain/feedback/feedback-round.ts';
import { forbidden, invalid } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { openRound } from '../open-round.ts';
import { requireEnd } from './closing-time.ts';
import { createLinkCode } from './prepare-round.ts';
import { requireOpen } from './require-open.ts';

/** Gives an open round more time. Refuses an end that is no later, or far away, and a round that is not open. */
export async function extendRound({ db, now }: Deps, actor: Actor, address: RoundAddress, asked: { closesOn: string; closesAt: string }): Promise<void> {
  const { round: found } = await openRound(db, actor, address, 'feedback.ask');
  await db.transaction(async (tx) => {
    const { round, closesAt } = requireOpen(await lockRound(tx, found.id));
    const until = requireEnd({ ...asked, timeZone: round.timeZone }, now());
    if (until <= closesAt) throw invalid('closesOn', 'not-later', t`People were told the time until which they can say something. Choose a later one, or close the round.`);
    await updateRound(tx, round.id, { closesAt: until });
  });
}

/** Opens an open round to whoever has its link, closes it to them, or gives it another link, so that the former one ends. Refuses a link by which anybody would read what is not published to who does not publish it. */
export async function changeRoundLink({ db }: Deps, actor: Actor, address: RoundAddress, { link }: { link: 'on' | 'off' | 'renew' }): Promise<void> {
  const { round: found, standing, facts } = await openRound(db, actor, address, 'feedback.ask');
  if (link !== 'off' && !can(standing, 'feedback.link', facts)) throw forbidden(noLinkYet());
  await db.transaction(async (tx) => {
    const { round } = requireOpen(await lockRound(tx, found.id));
    const { linkCode: former, endedLinkCodes } = round;
    if (link === 'on' && former !== null) return;
    await updateRound(tx, round.id, { linkCode: link === 'off' ? null : createLinkCode(), ...(former !== null && { endedLinkCodes: [...endedLinkCodes, former] }) });
  });
}
