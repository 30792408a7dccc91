import type { Hours } from './draft.ts';
import { t } from '../words/t.ts';

/** "8 to 10", "8", or nothing where no hours are given. */
export const hoursWords = ({ least, most }: Hours): string => [...new Set([least, most].filter((hours) => hours !== null))].join(t` to `);
