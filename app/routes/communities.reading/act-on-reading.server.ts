import type { ActionFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import type { memberReadingSchema } from '#domain/reading.ts';
import { t } from '#domain/words/t.ts';

/** Adds, changes or removes a piece, and says what was done. */
export async function actOnReading({ params, context: { actor, services } }: ActionFunctionArgs, act: z.output<typeof memberReadingSchema>): Promise<string> {
  const slug = params.slug ?? '';
  const { community } = services;
  switch (act.intent) {
    case 'add': {
      const { intent: _intent, ...reading } = act;
      return t`“${(await community.addCommunityReading(actor, slug, reading)).title}” is on the list.`;
    }
    case 'edit': {
      const { intent: _intent, readingId, ...reading } = act;
      await community.editCommunityReading(actor, slug, readingId, reading);
      return t`Saved.`;
    }
    case 'delete':
      return t`“${(await community.removeCommunityReading(actor, slug, act.readingId)).title}” is off the list.`;
  }
}
