import type { InvitationRow } from '#db/repositories/feedback-asking.ts';
import { type Given, isWhoWasAsked } from './invitation-of.ts';

/** Of those who are on the list of a round how many came and finished; and how many came without being on it. */
export type PeopleCounts = { invited: number; came: number; finished: number; others: number; othersFinished: number };

/** What each one on the list did, and who came beside them; who came unasked before and is asked again is not on the list. */
export function matchPeople(invitations: readonly InvitationRow[], given: readonly Given[]): { listed: { invitation: InvitationRow; came: Given | undefined }[]; others: Given[] } {
  const listed = invitations.filter(({ cameUnasked }) => !cameUnasked).map((invitation) => ({ invitation, came: given.find((each) => isWhoWasAsked(invitation, each)) }));
  const known = new Set(listed.map(({ came }) => came?.giver.id));
  return { listed, others: given.filter(({ giver }) => !known.has(giver.id)) };
}

/** The same as numbers, as they are told everywhere. */
export function countPeople({ listed, others }: ReturnType<typeof matchPeople>): PeopleCounts {
  const isFinished = (each: Given | undefined): boolean => each !== undefined && each.giver.finishedAt !== null;
  return {
    invited: listed.length,
    came: listed.filter(({ came }) => came !== undefined).length,
    finished: listed.filter(({ came }) => isFinished(came)).length,
    others: others.length,
    othersFinished: others.filter(isFinished).length,
  };
}
