import { z } from 'zod';
import { manyLines, oneLine } from '../agenda/plain-text.ts';
import { idSchema } from '../ids.ts';
import { t } from '../words/t.ts';
import { recommendationStates } from './recommendation.ts';
import { REPORT_LIMITS } from './report.ts';
import { settleChangeSchema } from './report-forms.ts';

/** How many recommendations a report holds at most. */
export const MOST_RECOMMENDATIONS = 100;

const orNull = <Of extends z.ZodType>(schema: Of) => schema.nullish().transform((value) => value ?? null);
const written = {
  text: z
    .string({ error: () => t`Write what is recommended.` })
    .overwrite(oneLine)
    .min(5, { error: () => t`Write in at least 5 characters what is recommended.` })
    .max(REPORT_LIMITS.recommendation, { error: () => t`Keep it below ${REPORT_LIMITS.recommendation} characters.` }),
  ownerId: orNull(idSchema),
  dueOn: orNull(z.iso.date({ error: () => t`Choose a day.` })),
  sourceId: orNull(idSchema),
  statementId: idSchema.nullish(),
};

export const recommendationUpdateSchema = z.object({
  state: z.enum(recommendationStates, { error: () => t`Choose how far it is.` }),
  note: z.string().overwrite(manyLines).max(REPORT_LIMITS.update, { error: () => t`Keep it below ${REPORT_LIMITS.update} characters.` }).default(''),
});
export type RecommendationUpdate = z.infer<typeof recommendationUpdateSchema>;

/** What composers do with recommendations, and what their owners say of them. */
export const recommendationActSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('add'), ...written }),
  z.object({ intent: z.literal('edit'), id: idSchema, ...written }),
  z.object({ intent: z.literal('move'), id: idSchema, direction: z.enum(['up', 'down']) }),
  z.object({ intent: z.literal('remove'), id: idSchema }),
  settleChangeSchema.extend({ intent: z.literal('settle') }),
  recommendationUpdateSchema.extend({ intent: z.literal('update'), id: idSchema }),
]);
export type RecommendationAct = z.infer<typeof recommendationActSchema>;
