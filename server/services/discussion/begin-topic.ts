import { lockCommunity } from '#db/repositories/communities.ts';
import { insertPost } from '#db/repositories/posts.ts';
import { insertTopic, noteRead } from '#db/repositories/topics.ts';
import type { Actor } from '#domain/actor.ts';
import type { BeginTopic } from '#domain/discussion/topic-forms.ts';
import { createId } from '#domain/ids.ts';
import { richText } from '#server/markdown/rich-text.ts';
import { openCommunity } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';

/** Begins a topic with its first post, for everybody to read or for members. For members. Refuses with `too-many` who posts very often. */
export async function beginTopic({ db, now, limit }: Deps, actor: Actor, slug: string, { title, text, visibility }: BeginTopic): Promise<{ number: number }> {
  const { community } = await openCommunity(db, actor, slug, 'topic.begin');
  const { accountId } = requirePerson(actor);
  await limit('post', accountId);
  const [topicId, at] = [createId(), now()];
  const number = await db.transaction(async (tx) => {
    await lockCommunity(tx, community.id);
    const given = await insertTopic(tx, { id: topicId, communityId: community.id, title, isForMembers: visibility === 'members', begunById: accountId, lastNumber: 1, postCount: 1, lastPostAt: at, createdAt: at });
    await insertPost(tx, { id: createId(), topicId, number: 1, authorId: accountId, markdown: text, content: richText(text), createdAt: at });
    await noteRead(tx, { topicId, accountId, upTo: 1, readAt: at });
    return given;
  });
  return { number };
}
