import type { DbOrTx } from '#db/client.ts';
import { lockCommunity } from '#db/repositories/communities.ts';
import { listConvenedCommunities } from '#db/repositories/community-members.ts';
import { listConvenedSummits, lockSummit } from '#db/repositories/summits.ts';
import { conflict } from '#domain/refusal.ts';
import { lifeOf, nameSome } from '#domain/summit-life.ts';
import { t } from '#domain/words/t.ts';
import { hasOneLeader } from '../community/require-another-leader.ts';
import type { Deps } from '../deps.ts';
import { hasOneConvener } from '../summits/require-another-convener.ts';

/**
 * Refuses with `last-convener`, naming them, when a community or a summit that is not over would be left without any convener.
 * Holds what the person convenes, always in the same order, until the transaction ends, so that two cannot go at once.
 */
export async function requireSuccessors(tx: DbOrTx, { now }: Pick<Deps, 'now'>, accountId: string): Promise<void> {
  const communities: string[] = [];
  for (const { id, name } of (await listConvenedCommunities(tx, accountId)).toSorted(byId)) {
    await lockCommunity(tx, id);
    if (await hasOneLeader(tx, id)) communities.push(name);
  }
  const summits: string[] = [];
  for (const { id } of (await listConvenedSummits(tx, accountId)).toSorted(byId)) {
    const summit = await lockSummit(tx, id);
    if (lifeOf(summit, now()) !== 'held' && (await hasOneConvener(tx, summit))) summits.push(summit.title);
  }
  if (communities.length === 0 && summits.length === 0) return;
  const what = [communitiesWords(communities), summitsWords(summits)].filter((words) => words !== '');
  const [first = '', second] = what;
  const all = second === undefined ? first : t`${first} and ${second}`;
  throw conflict('last-convener', t`Nobody else convenes ${all}. Make somebody else a convener there first, or ask whoever runs this site to. Nothing was deleted.`);
}

const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);

const communitiesWords = (names: string[]): string => (names.length === 0 ? '' : names.length === 1 ? t`the community ${nameSome(names)}` : t`the communities ${nameSome(names)}`);
const summitsWords = (names: string[]): string => (names.length === 0 ? '' : names.length === 1 ? t`the summit ${nameSome(names)}` : t`the summits ${nameSome(names)}`);
