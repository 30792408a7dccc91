import { z } from 'zod';
import { t } from './words/t.ts';
import { idSchema } from './ids.ts';

const line = (most: number) => z.string().trim().max(most, { error: () => t`Use at most ${most} characters.` }).default('');

/** A date as precise as it is known: a year, a month or a day. */
const publishedOnField = z
  .string()
  .trim()
  .refine((date) => date === '' || (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) && !Number.isNaN(Date.parse(date))), { error: () => t`Enter a year, a month or a day: 2015, 2015-02 or 2015-02-11.` })
  .default('');

/** One thing worth reading: what it is called, where it is, who wrote it, where and when it appeared. */
export const readingSchema = z.object({
  title: z.string({ error: () => t`Enter the title.` }).trim().min(1, { error: () => t`Enter the title.` }).max(240, { error: () => t`Use at most 240 characters.` }),
  url: z
    .string({ error: () => t`Enter the address of the page.` })
    .trim()
    .max(2_000, { error: () => t`This address is too long.` })
    .pipe(z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: () => t`Enter the whole address, beginning with https:// or http://.` })),
  author: line(160),
  source: line(160),
  publishedOn: publishedOnField,
  note: line(600),
});
export type Reading = z.infer<typeof readingSchema>;

/** How many pieces a page of a community's reading shows. */
export const READINGS_PER_PAGE = 25;

/** What members add to the list of their community: without a title, the page that is linked to is asked for it. */
export const memberReadingSchema = z.discriminatedUnion('intent', [
  readingSchema.extend({ intent: z.literal('add'), title: line(240) }),
  readingSchema.extend({ intent: z.literal('edit'), readingId: idSchema }),
  z.object({ intent: z.literal('delete'), readingId: idSchema }),
]);
export type AddedReading = Omit<Extract<z.output<typeof memberReadingSchema>, { intent: 'add' }>, 'intent'>;

/** What a community's reading can be narrowed by; anything else in an address is ignored. */
export const readingFilterSchema = z.object({
  year: z.string().regex(/^\d{4}$/).nullable().catch(null),
  source: z.string().trim().min(1).max(160).nullable().catch(null),
  page: z.coerce.number().int().min(1).catch(1),
});
export type ReadingFilter = z.output<typeof readingFilterSchema>;

export const readingFormSchema = z.discriminatedUnion('intent', [
  readingSchema.extend({ intent: z.literal('add') }),
  readingSchema.extend({ intent: z.literal('edit'), readingId: idSchema }),
  z.object({ intent: z.literal('delete'), readingId: idSchema }),
]);
