import type { ActionFunctionArgs } from '@remix-run/node';
import { distanceFormSchema } from '#domain/distance/distance-form.ts';
import { t } from '#domain/words/t.ts';
import type { OtherAddress } from '#server/services/distance/open-other.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';

/** Mutes or blocks whom an address names, or undoes either, and goes back to where one came from. */
export const keepDistance = (asked: ActionFunctionArgs, address: OtherAddress, back: string) =>
  answerForm(asked, distanceFormSchema, async ({ intent }) => {
    const { services, actor, origin } = asked.context;
    if (intent === 'undo') {
      const { accountId, name } = await services.distance.readOther(actor, address);
      await services.distance.undoDistance(actor, accountId);
      return redirectWithFlash(back, { tone: 'good', text: t`You hear from ${name} as before.` }, origin);
    }
    const { name } = await services.distance.keepDistance(actor, address, intent);
    const text = intent === 'mute' ? t`You muted ${name}. You can undo it under “My account”, “People”.` : t`You blocked ${name}. You can undo it under “My account”, “People”.`;
    return redirectWithFlash(back, { tone: 'good', text }, origin);
  });
