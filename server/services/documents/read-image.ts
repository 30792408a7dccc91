import { findImage } from '#db/repositories/document-images.ts';
import type { Actor } from '#domain/actor.ts';
import type { ImageType } from '#domain/document/image-store.ts';
import { idSchema } from '#domain/ids.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { openPlace } from './open-place.ts';

/** An image as it is sent; `tag` is the same as long as its bytes are. */
export type ReadImage = { type: ImageType; tag: string; bytes: Uint8Array | null };

/**
 * An image of a document for who may read the text. Its bytes are left out for who has them already, by the tag. Refuses
 * like the text, and with `not-found` for an image that this document does not have.
 */
export async function readImage({ db, imageStore }: Deps, actor: Actor, documentId: string, imageId: string, known: string | null): Promise<ReadImage> {
  await openPlace(db, actor, documentId);
  const image = idSchema.safeParse(imageId).success ? await findImage(db, documentId, imageId) : null;
  if (!image) throw notFound('image');
  const tag = `"${image.sha256}"`;
  if (known === tag) return { type: image.kind, tag, bytes: null };
  const bytes = await imageStore.get({ documentId, imageId });
  if (!bytes) throw notFound('image');
  return { type: image.kind, tag, bytes };
}
