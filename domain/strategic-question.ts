import { z } from 'zod';
import { t } from './words/t.ts';
import { POINTS_PER_MEMBER, POINTS_PER_QUESTION } from './question-points.ts';
import { idSchema } from './ids.ts';

/** Open: wanted. Answered: in a report or session. Carried on: taken to a later summit or topic. Merged: part of another question. */
export const strategicQuestionStates = ['open', 'answered', 'carried-on', 'merged'] as const;
export type StrategicQuestionState = (typeof strategicQuestionStates)[number];

export const questionTextField = z
  .string({ error: () => t`Write the question.` })
  .trim()
  .min(12, { error: () => t`Write the question in full, in at least 12 characters.` })
  .max(240, { error: () => t`Keep the question to one sentence of at most 240 characters.` })
  .refine((text) => text.endsWith('?'), { error: () => t`End the question with a question mark.` });

export const proposeQuestionSchema = z.object({
  text: questionTextField,
  background: z.string().trim().max(2000, { error: () => t`Use at most 2,000 characters.` }).default(''),
});
export type ProposeQuestion = z.infer<typeof proposeQuestionSchema>;

export const givePointsSchema = z.object({
  questionId: idSchema,
  points: z.coerce.number().int({ error: () => t`Points are whole numbers.` }).min(0, { error: () => t`Points cannot be negative.` }).max(POINTS_PER_QUESTION, { error: () => t`A question takes at most ${POINTS_PER_QUESTION} of your points.` }),
});
export type GivePoints = z.infer<typeof givePointsSchema>;

/** What a member has left to give, after the points on open questions; points on settled questions come back. */
export const pointsLeft = (given: readonly { points: number; state: StrategicQuestionState }[]): number =>
  POINTS_PER_MEMBER - given.filter((each) => each.state === 'open').reduce((sum, each) => sum + each.points, 0);

/** Where a question was answered, or carried on to. */
export const outcomeFields = {
  outcome: z.string({ error: () => t`Say where: a room, a report, a summit.` }).trim().min(3, { error: () => t`Say where: a room, a report, a summit.` }).max(200, { error: () => t`Use at most 200 characters.` }),
  outcomeUrl: z
    .string()
    .trim()
    .max(300, { error: () => t`Use at most 300 characters.` })
    .regex(/^(\/(?!\/)[^\s\\]*)?$/, { error: () => t`Give an address on this site that begins with /, for example /summits/autumn.` })
    .default(''),
};
const answeredSchema = z.object({ intent: z.literal('answered'), ...outcomeFields });
const carriedOnSchema = z.object({ intent: z.literal('carried-on'), ...outcomeFields });
const reopenedSchema = z.object({ intent: z.literal('reopened') });
export type Settle = z.output<typeof answeredSchema> | z.output<typeof carriedOnSchema> | z.output<typeof reopenedSchema>;

/** Everything that can be done to a question on its page; each form names what it is for. */
export const questionActSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('refine'), ...proposeQuestionSchema.shape }),
  z.object({ intent: z.literal('merge'), intoId: z.uuid({ error: () => t`Choose the question it becomes part of.` }) }),
  answeredSchema,
  carriedOnSchema,
  reopenedSchema,
]);
export type QuestionAct = z.output<typeof questionActSchema>;
