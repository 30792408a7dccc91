import { listCalled } from '#db/repositories/callable-members.ts';
import { postImageIdOf } from '#domain/discussion/post-images.ts';
import { nameKey, namesCalled, withMentions } from '#domain/discussion/post-mentions.ts';
import { withLinks } from '#domain/discussion/post-links.ts';
import { gathered } from '#domain/gathered.ts';
import type { RichText } from '#domain/rich-text.ts';
import { type PictureOf, richTextWithPictures } from '#server/markdown/rich-text.ts';
import type { Deps } from '../deps.ts';
import type { ReadyPicture } from './keep-picture.ts';

type Place = { communityId: string; /** Null before there is one. */ topicId: string | null; /** The pictures of the post itself, by their ids; those of others are no more than what they show. */ pictures: ReadonlyMap<string, { width: number; height: number }> };
export type PostContent = { content: RichText; /** Whom it calls by name. */ mentioned: string[] };

/** What a post shows of what was typed: Markdown, addresses as links, its own pictures, and members called by name. Made once, when it is written. */
export async function postContent({ db, origin }: Pick<Deps, 'db' | 'origin'>, { communityId, topicId, pictures }: Place, markdown: string): Promise<PostContent> {
  const pictureOf: PictureOf = (src, words) => {
    const picture = pictures.get(postImageIdOf(src) ?? '');
    return picture ? { kind: 'image', src, text: words, ...picture } : null;
  };
  const text = withLinks(richTextWithPictures(markdown, pictureOf), origin);
  const names = namesCalled(text);
  if (names.length === 0) return { content: text, mentioned: [] };
  const marked = withMentions(text, knownBy(await listCalled(db, communityId, names, topicId)));
  return { content: marked.text, mentioned: marked.mentioned };
}

/** One person for each name: of namesakes the one who wrote in the topic, and nobody where that tells them not apart. */
function knownBy(people: Awaited<ReturnType<typeof listCalled>>) {
  const called = gathered(people, ({ name }) => nameKey(name), (person) => person);
  return new Map([...called].flatMap(([key, namesakes]) => {
    const written = namesakes.filter(({ hasWritten }) => hasWritten);
    const [person, ...others] = namesakes.length > 1 ? written : namesakes;
    return person && others.length === 0 ? [[key, person] as const] : [];
  }));
}

/** The pictures that a post may show: those it has, and the one that comes with it. */
export const picturesOf = (kept: readonly { id: string; width: number; height: number }[], ready: ReadyPicture | null): Place['pictures'] =>
  new Map([...kept, ...(ready ? [{ id: ready.id, width: ready.image.width, height: ready.image.height }] : [])].map(({ id, width, height }) => [id, { width, height }]));
