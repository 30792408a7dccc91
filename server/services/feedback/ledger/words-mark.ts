import { createHash } from 'node:crypto';

/** Words as one short word of a form: what is pressed is done with the words that somebody saw. */
export const wordsMark = (words: string): string => createHash('sha256').update(words).digest('hex').slice(0, 32);
