import type { InvitationRow, listGivenBy } from '#db/repositories/feedback-asking.ts';

/** Somebody who gives feedback in a round, with the address of their account. */
export type Given = Awaited<ReturnType<typeof listGivenBy>>[number];
type Came = { giver: Pick<Given['giver'], 'accountId'>; email: string | null };

/** Whether somebody who gives feedback is who was asked: they came by that invitation, or it is to their account or its address. */
export const isWhoWasAsked = ({ email: asked, accountId, acceptedById }: InvitationRow, { giver, email }: Came): boolean =>
  (giver.accountId !== null && (giver.accountId === acceptedById || giver.accountId === accountId)) || (email !== null && email === asked);
