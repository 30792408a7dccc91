import { createHash } from 'node:crypto';
import { countImages, deleteImage, insertImage, lockImages } from '#db/repositories/document-images.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { imageAddress } from '#domain/document/image-address.ts';
import { imageLimits, imageWords } from '#domain/document/image-limits.ts';
import { createId } from '#domain/ids.ts';
import { conflict } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { requireCan } from '../standing.ts';
import { openPlace } from './open-place.ts';
import { actsIn, factsOf } from './rights-in-document.ts';

/** What an editor puts into the text; width and height in pixels. */
export type AddedImage = { src: string; width: number; height: number };

/**
 * Keeps an image for a document: written anew, at most 2,000 pixels wide. What was sent is read only once it is known that
 * the actor may write there. Refuses what is no image, is too large or damaged (`invalid`), a document that keeps as many
 * as it can (`conflict`), and who sends many in a few minutes.
 */
export async function addImage(deps: Deps, actor: Actor, documentId: string, readSent: () => Promise<Uint8Array>): Promise<AddedImage> {
  const { db, imageStore, prepareImage, limit, now } = deps;
  const { person, place, standing } = await openPlace(db, actor, documentId);
  requireCan(standing, actsIn(place).write, factsOf(place));
  await limit('image', person.accountId);
  await requireRoomFor(db, documentId, 0);
  const { bytes, type, width, height } = await prepareImage(await readSent());
  const id = createId();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await db.transaction(async (tx) => {
    await lockImages(tx, documentId);
    await requireRoomFor(tx, documentId, bytes.length);
    await insertImage(tx, { id, documentId, accountId: person.accountId, kind: type, width, height, byteSize: bytes.length, sha256, createdAt: now() });
  });
  try {
    await imageStore.put({ documentId, imageId: id }, bytes);
  } catch (defect) {
    await deleteImage(db, id);
    throw defect;
  }
  return { src: imageAddress(documentId, id), width, height };
}

async function requireRoomFor(db: DbOrTx, documentId: string, byteSize: number): Promise<void> {
  const { images, bytes } = await countImages(db, documentId);
  if (images >= imageLimits.perDocument || bytes + byteSize > imageLimits.bytesPerDocument) throw conflict('full', imageWords.full());
}
