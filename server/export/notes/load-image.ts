import type { UnsignedPart } from '#domain/document/unsigned-content.ts';
import { isRun } from '#domain/document/content.ts';
import { imageIdOf } from '#domain/document/image-address.ts';

export type LoadedImage = { bytes: Uint8Array; /** Such as "image/png". */ contentType: string };
/** Has an image of the document by its id; null when it is not there. */
export type LoadImage = (imageId: string) => Promise<LoadedImage | null>;
/** The images of a text by their address. */
export type Images = ReadonlyMap<string, LoadedImage>;

/** So many bytes of images at most stand in one file; it is made in memory, and sent by mail. */
const IMAGES_IN_FILE_BYTES = 25 * 1024 * 1024;

/** Has the images of a text, each once and one after the other, as long as there is room in a file for all places in which they stand. */
export async function loadImages(content: readonly UnsignedPart[], loadImage: LoadImage): Promise<Images> {
  const images = new Map<string, LoadedImage>();
  let room = IMAGES_IN_FILE_BYTES;
  const places = addressesIn(content);
  for (const [address, imageId] of new Map(places)) {
    const image = await loadImage(imageId);
    const bytes = (image?.bytes.length ?? 0) * places.filter(([place]) => place === address).length;
    if (image === null || bytes > room) continue;
    room -= bytes;
    images.set(address, image);
  }
  return images;
}

/** Of each place in which an image stands, its address and its id. */
const addressesIn = (content: readonly UnsignedPart[]): [address: string, imageId: string][] =>
  content.flatMap((part): [string, string][] => {
    if (isRun(part)) return [];
    const imageId = part.type === 'image' ? imageIdOf(part.attributes.src) : null;
    return [...(imageId === null ? [] : [[String(part.attributes.src), imageId] as [string, string]]), ...addressesIn(part.content)];
  });
