import { z } from 'zod';
import { manyLines, oneLine } from '../agenda/plain-text.ts';
import { idSchema } from '../ids.ts';

/** Draft: conveners prepare it. Open: people vote and write statements. Closed: its map stays as it is. */
export const deliberationStates = ['draft', 'open', 'closed'] as const;
export type DeliberationState = (typeof deliberationStates)[number];

export const describeDeliberationSchema = z.object({
  title: z.string({ error: 'Name what is asked.' }).overwrite(oneLine).min(6, 'Use at least 6 characters.').max(120, 'Use at most 120 characters.'),
  introduction: z.string().overwrite(manyLines).max(600, 'Use at most 600 characters.').default(''),
  questionId: idSchema.nullable().default(null),
  agendaSessionId: idSchema.nullable().default(null),
  /** Said before anybody votes: whether everybody may read the result once it is closed. */
  isResultPublic: z.boolean().default(false),
});
export type DescribeDeliberation = z.output<typeof describeDeliberationSchema>;
