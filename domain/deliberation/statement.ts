import { z } from 'zod';
import { oneLine } from '../agenda/plain-text.ts';
import { STATEMENT_MAX_CHARACTERS } from './statement-length.ts';
import { t } from '../words/t.ts';

/** Waiting: for a convener to look at it. Accepted: people vote on it. Rejected: its author reads why. */
export const statementStates = ['waiting', 'accepted', 'rejected'] as const;
export type StatementState = (typeof statementStates)[number];

export const statementTextField = z
  .string({ error: () => t`Write one statement.` })
  .overwrite(oneLine)
  .min(8, { error: () => t`Write a whole sentence, in at least 8 characters.` })
  .max(STATEMENT_MAX_CHARACTERS, { error: () => t`Keep to one idea in at most ${STATEMENT_MAX_CHARACTERS} characters.` })
  .refine((text) => !text.endsWith('?'), { error: () => t`Make it a statement that people can agree or disagree with, not a question.` });

export const proposeStatementSchema = z.object({ intent: z.literal('propose'), text: statementTextField });
