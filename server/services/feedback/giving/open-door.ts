import { getFeedbackInvitation, getRoundByLink, type InvitationRow } from '#db/repositories/feedback-giving.ts';
import type { Actor } from '#domain/actor.ts';
import { isId } from '#domain/ids.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '#server/services/deps.ts';
import { isInvitationMark } from '../invitation-address.ts';
import { openRoundById, openRoundToHolder, type OpenRound } from '../open-round.ts';

/** By what somebody comes to a round: an invitation by mail, its link, or as a member of the community. */
export type DoorKey = { by: 'invitation'; id: string; mark: string } | { by: 'link'; code: string } | { by: 'round'; id: string };

export type OpenDoor = OpenRound & { invitation: InvitationRow | null; /** Its authors ended the link, so that nobody begins by it. */ hasEnded: boolean };

/** The round to which a key leads. Refuses with `not-found` a wrong mark, a link that never was, and who may not know of the round. */
export async function openDoor(deps: Pick<Deps, 'db' | 'sign' | 'hashSecret'>, actor: Actor, key: DoorKey): Promise<OpenDoor> {
  const { db } = deps;
  if (key.by === 'round') return { ...(await openRoundById(db, actor, requireId(key.id), 'feedback.follow')), invitation: null, hasEnded: false };
  if (key.by === 'link') {
    const { id, hasEnded } = await getRoundByLink(db, key.code);
    return { ...(await openRoundToHolder(db, actor, id)), invitation: null, hasEnded };
  }
  const invitation = await openInvitation(deps, key);
  return { ...(await openRoundToHolder(db, actor, invitation.roundId)), invitation, hasEnded: false };
}

/** An invitation by its address. Refuses with `not-found` a mark that is not its own. */
export async function openInvitation(deps: Pick<Deps, 'db' | 'sign' | 'hashSecret'>, { id, mark }: { id: string; mark: string }): Promise<InvitationRow> {
  if (!isId(id) || !isInvitationMark(deps, id, mark)) throw notFound('invitation');
  return getFeedbackInvitation(deps.db, id);
}

/** Refuses with `not-found` what is no id of ours, as the database would with a defect. */
export function requireId(id: string): string {
  if (!isId(id)) throw notFound('round of feedback');
  return id;
}
