import { findPostImage } from '#db/repositories/document-images.ts';
import type { Actor } from '#domain/actor.ts';
import { isId } from '#domain/ids.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import type { ReadImage } from '../documents/read-image.ts';
import { openTopic } from './open-topic.ts';

/** A picture of a post for whoever may read the topic where that stands. Its bytes are left out for who has them already, by the tag. Refuses with `not-found`, also of what was taken back. */
export async function readPostImage({ db, imageStore }: Deps, actor: Actor, imageId: string, known: string | null): Promise<ReadImage> {
  const found = isId(imageId) ? await findPostImage(db, imageId) : null;
  if (!found) throw notFound('image');
  await openTopic(db, actor, { slug: found.slug, number: found.topic });
  const { image } = found;
  const tag = `"${image.sha256}"`;
  if (known === tag) return { type: image.kind, tag, bytes: null };
  const bytes = await imageStore.get({ documentId: image.documentId, imageId });
  if (!bytes) throw notFound('image');
  return { type: image.kind, tag, bytes };
}
