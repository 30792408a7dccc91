import type { ActionFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import type { invitationFormSchema } from '#domain/summit-invitation.ts';
import { t } from '#domain/words/t.ts';

type Act = z.output<typeof invitationFormSchema>;

/** Invites, sends again or withdraws, and says what was done. */
export async function actOnInvitation({ params, context: { actor, services } }: ActionFunctionArgs, act: Act): Promise<string> {
  const slug = params.slug ?? '';
  switch (act.intent) {
    case 'invite':
      await services.summits.inviteToSummit(actor, slug, { email: act.email, role: act.role });
      return t`The invitation is on its way to ${act.email}.`;
    case 'resend':
      return t`Sent again to ${(await services.summits.resendInvitation(actor, slug, act.invitationId)).email}. The earlier link no longer works.`;
    case 'withdraw':
      return t`The invitation to ${(await services.summits.withdrawInvitation(actor, slug, act.invitationId)).email} is withdrawn.`;
  }
}
