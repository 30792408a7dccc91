import { findPostImage } from '#db/repositories/document-images.ts';
import { findHeldImage } from '#db/repositories/held-posts.ts';
import type { Actor } from '#domain/actor.ts';
import { isId } from '#domain/ids.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import type { ReadImage } from '../documents/read-image.ts';
import { openHeldPost } from '../moderation/open-held-post.ts';
import { openTopic } from './open-topic.ts';

/** A picture of a post for whoever may read the topic where that stands, and of one that is held for its author and who moderates. Its bytes are left out for who has them already, by the tag. Refuses with `not-found`, also of what was taken back. */
export async function readPostImage({ db, imageStore }: Deps, actor: Actor, imageId: string, known: string | null): Promise<ReadImage> {
  const image = await findImageFor(db, actor, imageId);
  const tag = `"${image.sha256}"`;
  if (known === tag) return { type: image.kind, tag, bytes: null };
  const bytes = await imageStore.get({ documentId: image.documentId, imageId });
  if (!bytes) throw notFound('image');
  return { type: image.kind, tag, bytes };
}

async function findImageFor(db: Deps['db'], actor: Actor, imageId: string) {
  const found = isId(imageId) ? await findPostImage(db, imageId) : null;
  if (found) {
    await openTopic(db, actor, { slug: found.slug, number: found.topic });
    return found.image;
  }
  const held = isId(imageId) ? await findHeldImage(db, imageId) : null;
  if (!held) throw notFound('image');
  await openHeldPost(db, actor, held);
  return held.image;
}
