import type { ActionFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import type { participantFormSchema } from '#domain/participant-form.ts';
import type { GivenRole } from '#domain/role.ts';
import { t } from '#domain/words/t.ts';

type Act = z.output<typeof participantFormSchema>;

const isNow: Record<GivenRole, (name: string) => string> = {
  participant: (name) => t`${name} is a participant now.`,
  facilitator: (name) => t`${name} is a facilitator now.`,
  convener: (name) => t`${name} is a convener now.`,
};

/** Does one of the acts on a participant and says what was done. */
export async function actOnParticipant({ params, context: { actor, services } }: ActionFunctionArgs, act: Act): Promise<string> {
  const { accountId, intent } = act;
  const slug = params.slug ?? '';
  switch (intent) {
    case 'check-in':
      await services.joining.checkIn(actor, slug, accountId);
      return t`Checked in.`;
    case 'undo-check-in':
      await services.joining.undoCheckIn(actor, slug, accountId);
      return t`The check-in was taken back.`;
    case 'change-role':
      return isNow[act.role]((await services.summits.changeRole(actor, slug, accountId, act.role)).name);
    case 'give-place':
      return t`${(await services.summits.givePlace(actor, slug, accountId)).name} has a place now.`;
    case 'remove':
      await services.joining.removeParticipant(actor, slug, accountId);
      return t`Taken off the list. The page keeps the name under “No longer coming”, where you can bring them back.`;
  }
}
