import { z } from 'zod';
import { idSchema } from './ids.ts';

const line = (most: number) => z.string().trim().max(most, `Use at most ${most} characters.`).default('');

/** A date as precise as it is known: a year, a month or a day. */
const publishedOnField = z
  .string()
  .trim()
  .refine((date) => date === '' || (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) && !Number.isNaN(Date.parse(date))), 'Enter a year, a month or a day: 2015, 2015-02 or 2015-02-11.')
  .default('');

/** One thing worth reading: what it is called, where it is, who wrote it, where and when it appeared. */
export const readingSchema = z.object({
  title: z.string({ error: 'Enter the title.' }).trim().min(1, 'Enter the title.').max(240, 'Use at most 240 characters.'),
  url: z
    .string({ error: 'Enter the address of the page.' })
    .trim()
    .max(2_000, 'This address is too long.')
    .pipe(z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'Enter the whole address, beginning with https:// or http://.' })),
  author: line(160),
  source: line(160),
  publishedOn: publishedOnField,
  note: line(600),
});
export type Reading = z.infer<typeof readingSchema>;

export const readingFormSchema = z.discriminatedUnion('intent', [
  readingSchema.extend({ intent: z.literal('add') }),
  readingSchema.extend({ intent: z.literal('edit'), readingId: idSchema }),
  z.object({ intent: z.literal('delete'), readingId: idSchema }),
]);
