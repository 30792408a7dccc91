/** About fifteen pages. In a shorter text all of it is laid out, so that nothing moves when it comes into sight. */
const LONG_BLOCKS = 120;

export const isLongText = (blocks: number): boolean => blocks > LONG_BLOCKS;
