import { listFollowers } from '#db/repositories/notices.ts';
import type { DbOrTx } from '#db/client.ts';
import type { FollowedKind } from '#domain/notices/thing.ts';
import type { Deps } from '../deps.ts';
import { tell, type Telling } from './tell.ts';

/** Tells those who follow a page that something is new there, in the transaction that makes it so. */
export async function tellFollowers(deps: Pick<Deps, 'now' | 'postMail' | 'sign' | 'origin'>, tx: DbOrTx, page: { kind: FollowedKind; id: string }, news: Pick<Telling, 'byId' | 'title' | 'words' | 'path'>): Promise<void> {
  await tell(deps, tx, { ...news, kind: 'news', thing: page, to: await listFollowers(tx, page) });
}
