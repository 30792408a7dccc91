import type { ActionFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import type { publishFormSchema } from '#domain/summit-settings.ts';

type LifeStep = z.output<typeof publishFormSchema>;

/** Takes one large step in a summit's life; says what was done and which page comes next. */
export async function changeLife({ params, context: { actor, services } }: ActionFunctionArgs, step: LifeStep): Promise<{ to: string; text: string }> {
  const slug = params.slug ?? '';
  const here = `/summits/${slug}/prepare/publish`;
  const { summits } = services;
  switch (step.intent) {
    case 'publish':
      await summits.publishSummit(actor, slug);
      return { to: here, text: 'Published. Everybody can see the summit now, and join while joining is open.' };
    case 'unpublish':
      await summits.unpublishSummit(actor, slug);
      return { to: here, text: 'Taken back. It is a draft again, and only those who prepare it see it.' };
    case 'archive':
      await summits.archiveSummit(actor, slug);
      return { to: here, text: 'Archived. The summit stays readable among the past ones.' };
    case 'reopen':
      await summits.reopenSummit(actor, slug);
      return { to: here, text: 'No longer archived.' };
    case 'delete':
      return { to: '/summits', text: `“${(await summits.deleteSummit(actor, slug, step.confirmedName)).title}” is deleted.` };
  }
}
