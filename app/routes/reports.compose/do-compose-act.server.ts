import type { AppLoadContext } from '@remix-run/node';
import type { ComposeAct } from '#domain/report/report-forms.ts';

/** Does what was pressed in the composer; answers with what was done, in a sentence. */
export async function doComposeAct({ services: { reports }, actor }: AppLoadContext, slug: string, act: ComposeAct): Promise<string> {
  switch (act.intent) {
    case 'draft': {
      const { passages } = await reports.draftReport(actor, slug);
      return `A first draft was made of ${passages === 1 ? 'one passage' : `${passages} passages`}.`;
    }
    case 'take':
      await reports.takePassage(actor, slug, act);
      return 'The passage was added.';
    case 'figure': {
      const { name } = await reports.addFigure(actor, slug, act);
      return `“${name}” was added.`;
    }
    case 'settle':
      await reports.settleChange(actor, slug, act);
      return act.decision === 'take' ? 'The new words stand in the report.' : 'The words stay as they were taken.';
    case 'contributors':
      await reports.showContributors(actor, slug, act);
      return 'Saved how contributors appear.';
  }
}
