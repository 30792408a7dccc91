import { listMembersCalled } from '#db/repositories/community-members.ts';
import { nameKey, namesCalled, withMentions } from '#domain/discussion/post-mentions.ts';
import { withLinks } from '#domain/discussion/post-links.ts';
import { gathered } from '#domain/gathered.ts';
import type { RichText } from '#domain/rich-text.ts';
import { richText } from '#server/markdown/rich-text.ts';
import type { Deps } from '../deps.ts';

type Place = { communityId: string; /** Null before there is one. */ topicId: string | null };
export type PostContent = { content: RichText; /** Whom it calls by name. */ mentioned: string[] };

/** What a post shows of what was typed: Markdown, addresses as links, and members called by name. Made once, when it is written. */
export async function postContent({ db, origin }: Pick<Deps, 'db' | 'origin'>, { communityId, topicId }: Place, markdown: string): Promise<PostContent> {
  const text = withLinks(richText(markdown), origin);
  const names = namesCalled(text);
  if (names.length === 0) return { content: text, mentioned: [] };
  const marked = withMentions(text, knownBy(await listMembersCalled(db, communityId, names, topicId)));
  return { content: marked.text, mentioned: marked.mentioned };
}

/** One person for each name: of namesakes the one who wrote in the topic, and nobody where that tells them not apart. */
function knownBy(people: Awaited<ReturnType<typeof listMembersCalled>>) {
  const called = gathered(people, ({ name }) => nameKey(name), (person) => person);
  return new Map([...called].flatMap(([key, namesakes]) => {
    const written = namesakes.filter(({ hasWritten }) => hasWritten);
    const [person, ...others] = namesakes.length > 1 ? written : namesakes;
    return person && others.length === 0 ? [[key, person] as const] : [];
  }));
}
