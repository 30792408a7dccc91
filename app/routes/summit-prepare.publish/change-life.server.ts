import type { ActionFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import type { publishFormSchema } from '#domain/summit-settings.ts';
import { t } from '#domain/words/t.ts';

type LifeStep = z.output<typeof publishFormSchema>;

/** Takes one large step in a summit's life; says what was done and which page comes next. */
export async function changeLife({ params, context: { actor, services } }: ActionFunctionArgs, step: LifeStep): Promise<{ to: string; text: string }> {
  const slug = params.slug ?? '';
  const here = `/summits/${slug}/prepare/publish`;
  const { summits } = services;
  switch (step.intent) {
    case 'publish':
      await summits.publishSummit(actor, slug);
      return { to: here, text: t`Published. Everybody can see the summit now, and join while joining is open.` };
    case 'unpublish':
      await summits.unpublishSummit(actor, slug);
      return { to: here, text: t`Taken back. It is a draft again, and only those who prepare it see it.` };
    case 'archive':
      await summits.archiveSummit(actor, slug);
      return { to: here, text: t`Archived. The summit stays readable among the past ones.` };
    case 'reopen':
      await summits.reopenSummit(actor, slug);
      return { to: here, text: t`No longer archived.` };
    case 'delete':
      return { to: '/summits', text: t`“${(await summits.deleteSummit(actor, slug, step.confirmedName)).title}” is deleted.` };
  }
}
