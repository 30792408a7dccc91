import { z } from 'zod';
import { t } from '../words/t.ts';
import { IMAGE_WORDS_MAX } from '../document/image-limits.ts';

/** A post holds no more pictures than this. */
export const MOST_PICTURES = 10;

const ADDRESS = /^\/post-images\/([0-9a-f-]{36})$/;

/** Where a picture of a post is had, wherever the post stands. */
export const postImageAddress = (imageId: string): string => `/post-images/${imageId}`;

/** Which picture of a post an address names; null for any other address. */
export const postImageIdOf = (address: string): string | null => ADDRESS.exec(address)?.[1] ?? null;

/** What a form of a post sends of a picture: a file, and what it shows. */
export const pictureFields = {
  picture: z.instanceof(File, { error: () => t`Choose a file.` }).optional(),
  pictureWords: z.string().trim().max(IMAGE_WORDS_MAX, { error: () => t`Say it in at most ${IMAGE_WORDS_MAX} characters.` }).optional(),
};
export type Picture = { picture?: File | undefined; pictureWords?: string | undefined };

/** Whoever cannot see a picture reads what it shows. */
export const hasWords = ({ picture, pictureWords }: Picture): boolean => picture === undefined || Boolean(pictureWords);
export const noWords = { error: () => t`Say what the picture shows, for those who cannot see it.`, path: ['pictureWords'] };

/** A text without the pictures of a post. */
export const withoutPictures = (text: string): string => text.replaceAll(/!\[(?:\\.|[^\]\\])*\]\(\/post-images\/[0-9a-f-]{36}\)/g, '').trim();

/** A text with a picture below it, as it is typed. */
export const withPicture = (text: string, imageId: string, words: string): string => `${text}\n\n![${words.replaceAll(/[[\]\\]/g, '\\$&').replaceAll(/\s+/g, ' ')}](${postImageAddress(imageId)})`;
