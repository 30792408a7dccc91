import type { ActionFunctionArgs } from '@remix-run/node';
import type { MembersForm } from '#domain/community.ts';
import { t } from '#domain/words/t.ts';

/** Decides, invites or says how people join, and says what was done. */
export async function actOnMembers({ params, context: { actor, services } }: ActionFunctionArgs, act: MembersForm): Promise<string> {
  const slug = params.slug ?? '';
  const { community } = services;
  switch (act.intent) {
    case 'set-policy':
      await community.setJoinPolicy(actor, slug, act.joinPolicy);
      return t`Saved. It holds from now on; who waits goes on waiting.`;
    case 'accept-request':
      return t`${(await community.acceptRequest(actor, slug, act.accountId)).name} is a member now, and is told by mail.`;
    case 'decline-request':
      return t`${(await community.declineRequest(actor, slug, act)).name} is told by mail, with your reason.`;
    case 'invite':
      await community.inviteToCommunity(actor, slug, act.email);
      return t`The invitation is on its way to ${act.email}.`;
    case 'resend':
      return t`Sent again to ${(await community.resendCommunityInvitation(actor, slug, act.invitationId)).email}. The earlier link no longer works.`;
    case 'withdraw':
      return t`The invitation to ${(await community.withdrawCommunityInvitation(actor, slug, act.invitationId)).email} is withdrawn.`;
  }
}
