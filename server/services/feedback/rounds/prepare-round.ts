import { randomBytes } from 'node:crypto';
import { deleteInvitations, insertInvitations, listInvitations, updateRound } from '#db/repositories/feedback-asking.ts';
import { lockRound, type RoundRow } from '#db/repositories/feedback-rounds.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { noLinkYet } from '#domain/feedback/feedback-round.ts';
import type { PrepareRound } from '#domain/feedback/round-forms.ts';
import type { RoundAddress } from '#domain/feedback/subject.ts';
import { createId } from '#domain/ids.ts';
import { perspectiveKeys } from '#domain/perspective.ts';
import { can } from '#domain/permissions.ts';
import { conflict, invalid } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { requirePerson } from '#server/services/standing.ts';
import { openRound } from '../open-round.ts';
import { changeMembers } from './asked-members.ts';
import { proposedEnd, requireEnd } from './closing-time.ts';
import { requireSeen } from './round-parts.ts';

/** Keeps what was written about a round before it opens, with what its button changes: an end, or which members are on the list. Refuses a round that was opened, what was opened on an older state than what others saved since, an end that is past or far away, and a link by which anybody would read a report to who does not publish it. */
export async function prepareRound(deps: Deps, actor: Actor, address: RoundAddress, asked: PrepareRound): ReturnType<typeof changeMembers> {
  const { db, now } = deps;
  const { round, subject, standing, facts } = await openRound(db, actor, address, 'feedback.ask');
  const { accountId } = requirePerson(actor);
  return db.transaction(async (tx) => {
    const held = await lockRound(tx, round.id);
    const at = now();
    await requireSeen(deps, tx, held, asked);
    await keepPrepared(tx, held, asked, { at, accountId, mayLink: can(standing, 'feedback.link', facts) });
    return changeMembers(tx, { roundId: held.id, about: subject, pressed: asked, invitedById: accountId, at });
  });
}

/** Writes what was prepared, within a transaction that holds the round. Refuses a link where `mayLink` is false and there is none yet. */
export async function keepPrepared(tx: DbOrTx, round: RoundRow, asked: PrepareRound, { at, accountId, mayLink }: { at: Date; accountId: string; mayLink: boolean }): Promise<{ closesAt: Date }> {
  if (round.state !== 'prepared') throw conflict('opened', t`This round was opened already, so that its questions stay as people were asked them.`);
  if (asked.hasLink && round.linkCode === null && !mayLink) throw invalid('hasLink', 'no-link-yet', noLinkYet());
  const { title, introduction, perspectives, questions, timeZone, attribution, mayChooseAttribution, isLedgerPublic, hasLink, intent } = asked;
  const closesAt = intent === 'week' || intent === 'two-weeks' ? proposedEnd(intent, at, timeZone) : requireEnd(asked, at);
  const linkCode = hasLink ? (round.linkCode ?? createLinkCode()) : null;
  await updateRound(tx, round.id, { title, introduction, perspectives: perspectiveKeys.filter((key) => perspectives.includes(key)), questions, timeZone, attribution, mayChooseAttribution, isLedgerPublic, linkCode, closesAt });
  const typed = (await listInvitations(tx, round.id)).filter(({ email }) => email !== null);
  const knownAs = new Map(typed.map(({ email, knownAsId }) => [email, knownAsId]));
  await deleteInvitations(tx, typed.map(({ id }) => id));
  await insertInvitations(tx, asked.people.map(({ email, name, perspective }) => ({ id: createId(), roundId: round.id, email, name, perspective, knownAsId: knownAs.get(email), invitedById: accountId, createdAt: at })));
  return { closesAt };
}

/** The word in the address of a round that is open to whoever has it. */
export const createLinkCode = (): string => randomBytes(12).toString('base64url');
