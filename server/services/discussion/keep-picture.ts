import { createHash } from 'node:crypto';
import { countImages, insertHolder, insertImage, lockImages } from '#db/repositories/document-images.ts';
import type { DbOrTx } from '#db/client.ts';
import { POST_MOST_LENGTH } from '#domain/discussion/lengths.ts';
import { MOST_PICTURES, type Picture, withPicture } from '#domain/discussion/post-images.ts';
import type { PreparedImage } from '#domain/document/image-store.ts';
import { createId } from '#domain/ids.ts';
import { conflict, invalid, isRefusal } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';

/** A picture that is written anew and not kept yet, under the id it will have. */
export type ReadyPicture = { id: string; image: PreparedImage };

/** Reads the picture of a form, where there is one, and puts it below the text. Refuses beside its field what is no image, damaged or too large, and who sends many in a few minutes. */
export async function readPicture({ limit, prepareImage }: Deps, accountId: string, text: string, { picture, pictureWords = '' }: Picture): Promise<{ markdown: string; ready: ReadyPicture | null }> {
  if (!picture) return { markdown: text, ready: null };
  const id = createId();
  const markdown = withPicture(text, id, pictureWords);
  if (markdown.length > POST_MOST_LENGTH) throw invalid('text', 'too-long', t`With its picture the post is longer than a post can be. Post the rest as a second one.`);
  await limit('image', accountId);
  const image = await prepareImage(new Uint8Array(await picture.arrayBuffer())).catch((thrown: unknown) => {
    throw isRefusal(thrown) && thrown.kind === 'invalid' ? invalid('picture', thrown.code, thrown.message) : thrown;
  });
  return { markdown, ready: { id, image } };
}

/** Keeps the picture of a post, in the transaction that writes the post. Refuses one more than a post may hold. */
export async function keepPicture({ imageStoreIn, now }: Deps, tx: DbOrTx, { postId, accountId }: { postId: string; accountId: string }, ready: ReadyPicture | null): Promise<void> {
  if (!ready) return;
  const { bytes, type: kind, width, height } = ready.image;
  await insertHolder(tx, postId, now());
  await lockImages(tx, postId);
  if ((await countImages(tx, postId)).images >= MOST_PICTURES) throw conflict('full', t`A post holds at most ${MOST_PICTURES} pictures, also those that it showed before. Post the next one in a second post.`, 'picture');
  await insertImage(tx, { id: ready.id, documentId: postId, accountId, kind, width, height, byteSize: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), createdAt: now() });
  await imageStoreIn(tx).put({ documentId: postId, imageId: ready.id }, bytes);
}
