import type { AppLoadContext } from '@remix-run/node';
import type { ComposeAct } from '#domain/report/report-forms.ts';
import { t } from '#domain/words/t.ts';
import { settledWords } from '#app/composing/settled-words.ts';

export type Done = { said: string; joined?: { sourceId: string; stood: string | null } };

/** Does what was pressed in the composer; answers with what was done, in a sentence, and with what undoing it would need. */
export async function doComposeAct({ services: { reports }, actor }: AppLoadContext, slug: string, act: ComposeAct): Promise<Done> {
  switch (act.intent) {
    case 'draft': {
      const { passages } = await reports.draftReport(actor, slug);
      return { said: t`A first draft was made of ${passages === 1 ? t`one passage` : t`${passages} passages`}.` };
    }
    case 'take':
      await reports.takePassage(actor, slug, act);
      return { said: t`The passage was added.` };
    case 'figure': {
      const { name } = await reports.addFigure(actor, slug, act);
      return { said: t`“${name}” was added.` };
    }
    case 'join': {
      const { sourceId, room, stood } = await reports.joinPassage(actor, slug, act);
      return { said: t`The passage of room ${room} stands below the sentence now.`, joined: { sourceId, stood } };
    }
    case 'part':
      await reports.partPassage(actor, slug, act);
      return { said: t`The passage stands no longer below that sentence.` };
    case 'settle':
      await reports.settleChange(actor, slug, act);
      return { said: settledWords[act.decision] };
    case 'contributors':
      await reports.showContributors(actor, slug, act);
      return { said: t`Saved how contributors appear.` };
  }
}
