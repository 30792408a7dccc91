import { z } from 'zod';
import { idSchema } from '#domain/ids.ts';
import { readingLocale } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import { isAnchorPoint } from './anchor-point.ts';
import { QUOTE_MAX_CHARACTERS, REMARK_MAX_CHARACTERS } from './remark-limits.ts';

/** People called by name in one remark. */
const MOST_MENTIONS = 50;

const saySomething = { error: () => t`Write what you want to say.` };
const selectWords = { error: () => t`Select the words your remark is about, and try again.` };

const text = z
  .string(saySomething)
  .trim()
  .min(1, saySomething)
  .max(REMARK_MAX_CHARACTERS, { error: () => t`Use at most ${REMARK_MAX_CHARACTERS.toLocaleString(readingLocale())} characters.` });
const quote = z.string(selectWords).trim().min(1, selectWords).transform((words) => words.slice(0, QUOTE_MAX_CHARACTERS).trimEnd());
const point = z.string(selectWords).refine(isAnchorPoint, selectWords);
const mentions = z.array(idSchema).max(MOST_MENTIONS, { error: () => t`Mention at most ${MOST_MENTIONS} people.` }).default([]);

/** What can be asked about the remarks of a document. A thread is known by its first remark. */
export const remarkActSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('add'), text, mentions, quote, start: point, end: point }),
  z.object({ intent: z.literal('answer'), threadId: idSchema, text, mentions }),
  z.object({ intent: z.literal('edit'), remarkId: idSchema, text, mentions }),
  z.object({ intent: z.literal('remove'), remarkId: idSchema }),
  z.object({ intent: z.literal('resolve'), threadId: idSchema }),
  z.object({ intent: z.literal('reopen'), threadId: idSchema }),
]);

export type RemarkAct = z.output<typeof remarkActSchema>;
export type RemarkDraft = Omit<Extract<RemarkAct, { intent: 'add' }>, 'intent'>;
export type RemarkWords = Pick<RemarkDraft, 'text' | 'mentions'>;
