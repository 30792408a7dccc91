import { z } from 'zod';
import { manyLines, oneLine } from '../agenda/plain-text.ts';
import { idSchema } from '../ids.ts';
import { t } from '../words/t.ts';
import { closedDispositions } from './disposition.ts';
import { ROUND_LIMITS } from './feedback-round.ts';
import { seenOf } from './remark-stamp.ts';

const tooLong = (most: number) => ({ error: () => t`Keep this below ${most} characters.` });
const whyNeeded = { error: () => t`Say why. Whoever gave it reads this, and so does everybody who reads the ledger.` };
const why = z.string(whyNeeded).overwrite(manyLines).min(3, whyNeeded).max(ROUND_LIMITS.reason, tooLong(ROUND_LIMITS.reason));
const mayBe = (most: number) => z.string().overwrite(manyLines).max(most, tooLong(most)).default('');

/** Remarks as somebody saw them, at most a page of them at once. */
const seen = z
  .array(z.string().regex(/^[0-9a-f-]{36}\.\d+-\d+$/, { error: () => t`This link is incomplete.` }).transform(seenOf), { error: () => t`Tick the remarks that you mean.` })
  .min(1, { error: () => t`Tick the remarks that you mean.` })
  .max(100, { error: () => t`Take at most 100 at a time.` });

/** A change as words before and after; alike or empty, there was none. */
const decideSchema = z.object({
  intent: z.literal('decide'),
  remarks: seen,
  disposition: z.enum(closedDispositions, { error: () => t`Say what became of it.` }),
  reason: why,
  before: mayBe(ROUND_LIMITS.change),
  after: mayBe(ROUND_LIMITS.change),
});
const takeOverSchema = z.object({ intent: z.literal('take-over'), remarks: seen.max(1, { error: () => t`Take one suggestion at a time.` }), reason: mayBe(ROUND_LIMITS.reason), /** The mark of the words as they stood when it was pressed. */ words: z.string({ error: () => t`This link is incomplete.` }).max(64) });
const reopenSchema = z.object({ intent: z.literal('reopen'), remarks: seen, reason: why });
const groupSchema = z.object({ intent: z.literal('group'), remarks: seen, /** The remark under which they go; the first of them without it. */ under: idSchema.optional() });
const apartSchema = z.object({ intent: z.literal('apart'), remarks: seen });
const planSchema = z.object({
  intent: z.literal('plan'),
  remarks: seen,
  assignedToId: idSchema.optional(),
  dueOn: z.iso.date({ error: () => t`Write the day as year, month and day.` }).optional(),
  reason: z.string().overwrite(oneLine).max(ROUND_LIMITS.reason, tooLong(ROUND_LIMITS.reason)).default(''),
});
const noteSchema = z.object({ intent: z.literal('note'), remarks: seen });

/** What authors do with remarks. */
export const triageActSchema = z.discriminatedUnion('intent', [decideSchema, takeOverSchema, reopenSchema, groupSchema, apartSchema, planSchema, noteSchema]);
export type TriageAct = z.output<typeof triageActSchema>;
export type Decide = Omit<z.output<typeof decideSchema>, 'intent'>;
export type Plan = Omit<z.output<typeof planSchema>, 'intent'>;

/** What a giver says to what became of their remark, once. */
export const answerOnceSchema = z.object({
  remarkId: idSchema,
  text: z.string({ error: () => t`Write your answer.` }).overwrite(manyLines).min(3, { error: () => t`Write your answer.` }).max(ROUND_LIMITS.answer, tooLong(ROUND_LIMITS.answer)),
});
export type AnswerOnce = z.output<typeof answerOnceSchema>;
