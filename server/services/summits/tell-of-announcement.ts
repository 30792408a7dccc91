import { listRegisteredIds } from '#db/repositories/participations.ts';
import type { SummitRow } from '#db/repositories/summits.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Deps } from '../deps.ts';
import { tell } from '../notices/tell.ts';

type Announced = { id: string; /** Null once their account is gone. */ authorId: string | null; text: string };

/** Tells everybody who takes part in a summit what was announced to all of them. */
export async function tellOfAnnouncement(deps: Deps, tx: DbOrTx, { id, title, slug, place }: Pick<SummitRow, 'id' | 'title' | 'slug' | 'place'>, { id: sourceId, authorId, text }: Announced): Promise<void> {
  await tell(deps, tx, { kind: 'announcement', thing: { kind: 'lobby', id }, byId: authorId, to: await listRegisteredIds(tx, id), title, words: text, path: `/summits/${slug}/lobby`, sourceId, place });
}
