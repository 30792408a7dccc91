import { findOwnFlag, getCase, insertFlag, openOneCase } from '#db/repositories/flag-cases.ts';
import { getAccount } from '#db/repositories/accounts.ts';
import { findMember } from '#db/repositories/community-members.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { firstWords } from '#domain/discussion/quote.ts';
import { createId, idSchema } from '#domain/ids.ts';
import type { Flagging } from '#domain/moderation/forms.ts';
import type { ReasonKind } from '#domain/moderation/kinds.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import type { RichText } from '#domain/rich-text.ts';
import { t } from '#domain/words/t.ts';
import { type CommunityName, nameOf, openCommunity } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import { openPost, type PostAddress } from '../discussion/open-post.ts';
import { requirePerson } from '../standing.ts';
import { tellOfFlag } from './tell-of-case.ts';

export type EntryAddress = { slug: string; accountId: string };

type Flagged = { communityId: string; postId: string | null; personId: string | null };
/** What one said oneself, and what came of it. */
export type OwnFlag = { kind: ReasonKind; words: string; at: Date; state: 'waits' | 'acted-upon' | 'dismissed'; /** Why it was left as it was. */ why: string };

export type PostFlagView = { community: CommunityName; topic: { number: number; title: string }; number: number; author: string | null; /** Null once it was hidden. */ content: RichText | null; flag: OwnFlag | null };
export type EntryFlagView = { community: CommunityName; accountId: string; name: string; flag: OwnFlag | null };

/** A post that one may flag, with what one said of it already. For members; refuses with `not-found`, and with `forbidden` whoever wrote it. */
export async function readPostToFlag({ db }: Deps, actor: Actor, address: PostAddress): Promise<PostFlagView> {
  const { community, topic, post } = await openPost(db, actor, address, 'flag.raise', { mayBeHidden: true });
  const flag = await ownFlag(db, requirePerson(actor).accountId, { communityId: community.id, postId: post.id, personId: post.authorId });
  if (post.hiddenAt && flag === null) throw notFound('post');
  return { community: nameOf(community), topic: { number: topic.number, title: topic.title }, number: post.number, author: post.author, content: post.hiddenAt ? null : post.content, flag };
}

/** An entry in the directory that one may flag, with what one said of it already. For members; refuses with `not-found` whoever is not listed there. */
export async function readEntryToFlag({ db }: Deps, actor: Actor, address: EntryAddress): Promise<EntryFlagView> {
  const { community, entry } = await openEntry(db, actor, address);
  const flag = await ownFlag(db, requirePerson(actor).accountId, { communityId: community.id, postId: null, personId: entry.id });
  return { community: nameOf(community), accountId: entry.id, name: entry.name, flag };
}

/** Flags a post: those who moderate find it in their list, with all flags on it in one case. For members; refuses with `flagged-already`, and with `too-many` who flags very often. */
export async function flagPost(deps: Deps, actor: Actor, address: PostAddress, flagging: Flagging): Promise<void> {
  const { community, post } = await openPost(deps.db, actor, address, 'flag.raise');
  await raise(deps, requirePerson(actor).accountId, { communityId: community.id, postId: post.id, personId: post.authorId }, flagging);
}

/** Flags an entry in the directory of a community, in the same way. */
export async function flagEntry(deps: Deps, actor: Actor, address: EntryAddress, flagging: Flagging): Promise<void> {
  const { community, entry } = await openEntry(deps.db, actor, address);
  await raise(deps, requirePerson(actor).accountId, { communityId: community.id, postId: null, personId: entry.id }, flagging);
}

async function openEntry(db: DbOrTx, actor: Actor, { slug, accountId }: EntryAddress) {
  const isOwn = actor.kind === 'person' && actor.accountId === accountId;
  const { community } = await openCommunity(db, actor, slug, 'flag.raise', { isOwn });
  const member = idSchema.safeParse(accountId).success ? await findMember(db, community.id, accountId) : null;
  const entry = member && (await getAccount(db, accountId));
  if (!entry?.isListed) throw notFound('person');
  return { community, entry };
}

async function ownFlag(db: DbOrTx, accountId: string, flagged: Flagged): Promise<OwnFlag | null> {
  const found = await findOwnFlag(db, accountId, flagged);
  if (!found) return null;
  const { kind, words, createdAt } = found.flag;
  return { kind, words, at: createdAt, state: found.settledAt === null ? 'waits' : found.dismissal === null ? 'acted-upon' : 'dismissed', why: found.dismissal ?? '' };
}

async function raise(deps: Deps, accountId: string, flagged: Flagged, { kind, words }: Flagging): Promise<void> {
  const { db, now, limit } = deps;
  await limit('flag', accountId);
  await db.transaction(async (tx) => {
    const { flagCase, isNew } = await openOneCase(tx, { id: createId(), ...flagged, openedAt: now(), settledAt: null });
    const isKept = await insertFlag(tx, { id: createId(), caseId: flagCase.id, accountId, kind, words, createdAt: now() });
    if (!isKept) throw conflict('flagged-already', t`You have flagged this already. Those who moderate will look at it.`);
    if (isNew) await tellOfFlag(deps, tx, await getCase(tx, flagCase.id), { kind, words: firstWords(words) });
  });
}

