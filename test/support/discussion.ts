import type { Db } from '#db/client.ts';
import type { Person } from '#domain/actor.ts';
import type { TopicVisibility } from '#domain/discussion/topic-forms.ts';
import type { ThingAddress } from '#domain/discussion/topic-thing.ts';
import type { Held } from '#server/services/discussion/hold-post.ts';
import type { Services } from '#server/services/index.ts';
import { aCommunity, aMember } from './builders.ts';

type Given = { title?: string; text?: string; visibility?: TopicVisibility; /** With the community that has it. */ about?: ThingAddress; community?: Awaited<ReturnType<typeof aCommunity>> };

/** A community with a convener, two members and a topic that the first of them began. */
export async function aDiscussion(db: Db, services: Services, { title = 'How do two assessors agree?', text = 'We agree on half of the videos.', visibility = 'public', about, community: given }: Given = {}) {
  const community = given ?? (await aCommunity(db));
  const convener = await aMember(db, community.id, 'convener');
  const [author, other] = [await aMember(db, community.id), await aMember(db, community.id)];
  const { number } = await posted(services.discussion.beginTopic(author, community.slug, { title, text, visibility, about: about ?? null }));
  const address = { slug: community.slug, number };
  const reply = (who: Person, words: string, repliesTo?: number) => posted(services.discussion.replyToTopic(who, address, { text: words, ...(repliesTo !== undefined && { repliesTo }) }));
  return { community, slug: community.slug, convener, author, other, number, address, reply };
}

/** How a page is asked for that somebody looks at, from its beginning. */
export const looking = { page: null, replyTo: null, isQuoted: false, isLookedAt: true } as const;

/** What came of a post that no filter holds; fails where one does. */
export async function posted<Answer extends object>(work: Promise<Answer>): Promise<Exclude<Answer, Held>> {
  const answer = await work;
  if ('heldId' in answer) throw new Error('A filter holds the post');
  return answer as Exclude<Answer, Held>;
}
