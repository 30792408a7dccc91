import { z } from 'zod';
import { oneLine } from '../agenda/plain-text.ts';
import { idSchema } from '../ids.ts';
import { voteWords } from '../opinion-map/vote.ts';
import { describeDeliberationSchema } from './deliberation.ts';
import { proposeStatementSchema, statementTextField } from './statement.ts';
import { t } from '../words/t.ts';

const castVoteSchema = z.object({
  intent: z.literal('vote'),
  statementId: idSchema,
  vote: z.enum(voteWords, { error: () => t`Choose agree, disagree or pass.` }),
  /** Said by a page that shows the next statement by itself. */
  stays: z.literal('yes').optional(),
});
export type CastVoteForm = z.output<typeof castVoteSchema>;

/** What can be done on the page of a deliberation. */
export const takePartSchema = z.discriminatedUnion('intent', [castVoteSchema, proposeStatementSchema]);

const acceptSchema = z.object({ intent: z.literal('accept'), statementId: idSchema });
const rejectSchema = z.object({
  intent: z.literal('reject'),
  statementId: idSchema,
  reason: z.string({ error: () => t`Say why; whoever wrote it reads this.` }).overwrite(oneLine).min(4, { error: () => t`Say why; whoever wrote it reads this.` }).max(200, { error: () => t`Use at most 200 characters.` }),
});
export type ModerateForm = z.output<typeof acceptSchema> | z.output<typeof rejectSchema>;

const SEEDS_AT_ONCE = 50;
const seedsSchema = z.object({
  intent: z.literal('seed'),
  /** One statement a line. */
  texts: z
    .string({ error: () => t`Write a statement a line.` })
    .transform((text) => text.split('\n').map(oneLine).filter((line) => line !== ''))
    .superRefine((lines, context) => {
      if (lines.length > SEEDS_AT_ONCE) context.addIssue(t`Add at most ${SEEDS_AT_ONCE} at once.`);
      for (const line of lines) for (const { message } of statementTextField.safeParse(line).error?.issues ?? []) context.addIssue(`“${line.slice(0, 40)}”: ${message}`);
    }),
});

/** What conveners can do with a deliberation and its statements. */
export const moderationSchema = z.discriminatedUnion('intent', [acceptSchema, rejectSchema, seedsSchema, describeDeliberationSchema.extend({ intent: z.literal('describe') }), z.object({ intent: z.literal('open') }), z.object({ intent: z.literal('close') })]);
export type ModerationAct = z.output<typeof moderationSchema>;
