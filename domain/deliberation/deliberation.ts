import { z } from 'zod';
import { manyLines, oneLine } from '../agenda/plain-text.ts';
import { idSchema } from '../ids.ts';
import { t } from '../words/t.ts';

/** Draft: conveners prepare it. Open: people vote and write statements. Closed: its map stays as it is. */
export const deliberationStates = ['draft', 'open', 'closed'] as const;
export type DeliberationState = (typeof deliberationStates)[number];

/**
 * What is told beside the groups: everybody's votes by numbers drawn by lot, of which anybody can make the map anew, or how far each perspective agrees. Never both: counts by
 * perspective on many statements, beside the votes they count, are equations that can be solved for who spoke as what.
 */
export const givenOuts = ['votes', 'perspectives'] as const;
export type GivenOut = (typeof givenOuts)[number];

export const describeDeliberationSchema = z.object({
  title: z.string({ error: () => t`Name what is asked.` }).overwrite(oneLine).min(6, { error: () => t`Use at least 6 characters.` }).max(120, { error: () => t`Use at most 120 characters.` }),
  introduction: z.string().overwrite(manyLines).max(600, { error: () => t`Use at most 600 characters.` }).default(''),
  questionId: idSchema.nullable().default(null),
  agendaSessionId: idSchema.nullable().default(null),
  /** Said before anybody votes: whether everybody may read the result once it is closed. */
  isResultPublic: z.boolean().default(false),
  /** Said before anybody votes, too. */
  givesOut: z.enum(givenOuts, { error: () => t`Choose what is told beside the groups.` }),
});
export type DescribeDeliberation = z.output<typeof describeDeliberationSchema>;
