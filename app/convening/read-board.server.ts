import type { AppLoadContext } from '@remix-run/node';
import { readChannels } from '#app/live/read-channels.server.ts';

/** What every page from which a summit is run brings: the board, and what its reader may besides; refuses like the board. */
export async function readBoard(context: AppLoadContext, slug: string) {
  const [read, rights] = await Promise.all([readChannels(context, slug, ['board']), context.services.live.readConveningRights(context.actor, slug)]);
  return { ...read, rights };
}
