import { z } from 'zod';
import { perspectiveKeys } from '../perspective.ts';

/** A moment, told in ISO 8601 by the clocks of Greenwich. */
export const moment = z
  .date()
  .transform((at) => at.toISOString())
  .pipe(z.iso.datetime());

export const communityName = z.object({ slug: z.string(), name: z.string() });
export const attendance = z.array(z.object({ key: z.enum(perspectiveKeys), count: z.int() })).describe('How many came, by what they speak as; groups of fewer than three are not told apart.');
export const markdown = z.string().describe('Markdown.');

/** Which page of a list is asked for, and which one is answered. */
export const pageQuery = { page: z.coerce.number({ error: 'A page is a number, from 1.' }).int('A page is a whole number.').min(1, 'Pages are counted from 1.').max(10_000, 'There are not so many pages.').default(1) };
export const pageAnswer = { page: z.int(), pages: z.int().describe('How many there are; the header Link names those beside this one.') };

/** Stands for a state, so that nobody saves over what they have not seen; also the ETag of the answer. */
export const mark = z.string();
