import { z } from 'zod';
import { oneLine } from '../agenda/plain-text.ts';
import { STATEMENT_MAX_CHARACTERS } from './statement-length.ts';

/** Waiting: for a convener to look at it. Accepted: people vote on it. Rejected: its author reads why. */
export const statementStates = ['waiting', 'accepted', 'rejected'] as const;
export type StatementState = (typeof statementStates)[number];

export const statementTextField = z
  .string({ error: 'Write one statement.' })
  .overwrite(oneLine)
  .min(8, 'Write a whole sentence, in at least 8 characters.')
  .max(STATEMENT_MAX_CHARACTERS, `Keep to one idea in at most ${STATEMENT_MAX_CHARACTERS} characters.`)
  .refine((text) => !text.endsWith('?'), 'Make it a statement that people can agree or disagree with, not a question.');

export const proposeStatementSchema = z.object({ intent: z.literal('propose'), text: statementTextField });
