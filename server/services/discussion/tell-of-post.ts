import { deleteNoticesTo, listFollowers, listToldOfMention } from '#db/repositories/notices.ts';
import { followOnWriting } from '#db/repositories/topic-notices.ts';
import type { DbOrTx } from '#db/client.ts';
import { postAddress } from '#domain/discussion/topic-address.ts';
import { whomToTell } from '#domain/discussion/whom-to-tell.ts';
import type { Deps } from '../deps.ts';
import { retell, tell, type Telling } from '../notices/tell.ts';
import { wholeWords } from './plain-words.ts';
import type { PostContent } from './post-content.ts';

type Told = { id: string; number: number; authorId: string; written: PostContent; topic: { id: string; slug: string; number: number; title: string; communityId: string } };

const about = ({ id, number, authorId, written, topic }: Told): Omit<Telling, 'kind' | 'to'> => ({ thing: { kind: 'topic', id: topic.id }, byId: authorId, title: topic.title, words: wholeWords(written.content), path: postAddress(topic, number), sourceId: id });

/** Tells of a new post whom it calls by name, whose post it answers and who follows the topic, or, of its first post, the community: nobody twice. Whoever writes follows the topic from now on. */
export async function tellOfPost(deps: Deps, tx: DbOrTx, post: Told, answered: string | null): Promise<void> {
  const { id, communityId } = post.topic;
  const isFirst = post.number === 1;
  const followers = await listFollowers(tx, isFirst ? { kind: 'community', id: communityId } : { kind: 'topic', id });
  for (const { kind, to } of whomToTell({ mentioned: post.written.mentioned, answered: answered === null ? [] : [answered], followers }, isFirst ? 'topic' : 'post'))
    await tell(deps, tx, { ...about(post), kind, to, ...(isFirst && { page: { kind: 'community', id: communityId } }) });
  await followOnWriting(tx, post.authorId, id, deps.now());
}

/** Of a post that says something else now: what people were told says so, those it calls by name for the first time are told, and those it calls no more are not. */
export async function tellOfChange(deps: Deps, tx: DbOrTx, post: Told): Promise<void> {
  const { mentioned } = post.written;
  const told = await listToldOfMention(tx, post.id);
  const added = mentioned.filter((each) => !told.includes(each) && each !== post.authorId);
  await deleteNoticesTo(tx, post.id, [...added, ...told.filter((each) => !mentioned.includes(each))]);
  await retell(tx, post.id, wholeWords(post.written.content));
  await tell(deps, tx, { ...about(post), kind: 'mention', to: added });
}
