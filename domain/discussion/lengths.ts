/** How long what people write in discussions may be, in characters. */
export const TITLE_LENGTH = { least: 6, most: 140 } as const;
export const POST_MOST_LENGTH = 12_000;

/** How many posts stand on one page of a topic; they follow each other by number, so a page is one range of an index. */
export const POSTS_PER_PAGE = 500;
export const TOPICS_PER_PAGE = 30;

/** The page of a topic on which the post with this number stands. */
export const pageOfPost = (number: number): number => Math.max(1, Math.ceil(number / POSTS_PER_PAGE));
