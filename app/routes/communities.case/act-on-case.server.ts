import type { ActionFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import type { caseActSchema } from '#domain/moderation/forms.ts';
import type { ActKind } from '#domain/moderation/kinds.ts';
import { t } from '#domain/words/t.ts';
import type { CaseAddress } from '#server/services/moderation/open-case.ts';

const done: Record<ActKind, string> = {
  dismiss: t`Left as it is. Whoever flagged it is told why.`,
  hide: t`The post is hidden, and its author is told why.`,
  silence: t`Its author is silenced here, and is told why.`,
  suspend: t`Its author is suspended, and is told why.`,
  ban: t`Its author is banned from the site, and is told why by mail.`,
};

/** Does on a case what its page was asked for, and answers what came of it. */
export async function actOnCasePage({ context: { services, actor } }: ActionFunctionArgs, address: CaseAddress, act: z.output<typeof caseActSchema>): Promise<string> {
  switch (act.intent) {
    case 'act':
      await services.moderation.actOnCase(actor, address, act);
      return done[act.kind];
    case 'lift':
      await services.moderation.liftAct(actor, address, act);
      return t`Undone, and whom it concerned is told why.`;
    case 'decide':
      await services.moderation.decideAppeal(actor, address, act);
      return act.outcome === 'lifted' ? t`Undone. Who appealed and who acted are told why.` : t`It stands. Who appealed and who acted are told why.`;
  }
}
