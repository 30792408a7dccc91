import { t } from '#domain/words/t.ts';

/** What a text that came from elsewhere had, and could not bring along. */
export type LeftOut = { images: number };

/** The same as words: "2 images"; null when nothing was left out. */
export const leftOutWords = ({ images }: LeftOut): string | null => (images === 0 ? null : images === 1 ? t`1 image` : t`${images} images`);
