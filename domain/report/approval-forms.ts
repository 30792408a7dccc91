import { z } from 'zod';
import { manyLines, oneLine } from '../agenda/plain-text.ts';
import { idSchema } from '../ids.ts';
import { t } from '../words/t.ts';
import { APPROVAL_LIMITS } from './approval.ts';
import { silences } from './report.ts';

const note = z.string().overwrite(manyLines).max(APPROVAL_LIMITS.note, { error: () => t`Keep it below ${APPROVAL_LIMITS.note} characters.` }).default('');
const changeUnsaid = () => t`Say what is to be changed.`;

/** Until when rooms and people are asked, by the clock of the summit, and what their silence means. */
export const askToApproveSchema = z.object({
  closesOn: z.iso.date({ error: () => t`Choose the day on which the answers are due.` }),
  closesAt: z.iso.time({ error: () => t`Choose the time until which they are.` }).default('18:00'),
  silence: z.enum(silences, { error: () => t`Choose what silence means.` }),
  note: z.string().overwrite(oneLine).max(APPROVAL_LIMITS.note, { error: () => t`Keep it below ${APPROVAL_LIMITS.note} characters.` }).default(''),
});
export type AskToApprove = z.infer<typeof askToApproveSchema>;

/** Until when those are asked once more whose words were edited since they were asked. */
const askAgainSchema = askToApproveSchema.omit({ silence: true });
export type AskAgain = z.infer<typeof askAgainSchema>;

/** Which words are put back that somebody was asked about. */
const goBackSchema = z.object({ mark: z.hex().length(64) });
export type GoBack = z.infer<typeof goBackSchema>;

export const approvalsFormSchema = z.discriminatedUnion('intent', [askToApproveSchema.extend({ intent: z.literal('ask') }), askAgainSchema.extend({ intent: z.literal('ask-again') }), goBackSchema.extend({ intent: z.literal('go-back') }), z.object({ intent: z.literal('remind'), roomId: idSchema.optional() })]);

export type ApprovalsAct = z.infer<typeof approvalsFormSchema>;

/** `seen`: the mark of the words as the page showed them, so that nobody approves words that were changed while they read. */
const seen = z.string({ error: () => t`Load this page anew: what was on it is not known.` }).max(128);
const roomAnswerSchema = z.object({ intent: z.literal('room'), roomId: idSchema, seen, decision: z.enum(['approve', 'change'], { error: () => t`Choose one of the two.` }), note }).superRefine((answer, context) => {
  if (answer.decision === 'change' && answer.note === '') context.addIssue({ code: 'custom', path: ['note'], message: changeUnsaid() });
});
const wordsAnswerSchema = z.object({
  intent: z.literal('words'),
  seen,
  passages: z
    .array(
      z.object({ sourceId: idSchema, decision: z.enum(['approve', 'change', 'withdraw'], { error: () => t`Choose one of the three.` }), note }).superRefine((passage, context) => {
        if (passage.decision === 'change' && passage.note === '') context.addIssue({ code: 'custom', path: ['note'], message: changeUnsaid() });
      }),
    )
    .max(APPROVAL_LIMITS.passages)
    .default([]),
});

/** What somebody who was asked says: for a room, of each passage with words of theirs, or of all of these at once. */
export const answerSchema = z.discriminatedUnion('intent', [
  roomAnswerSchema,
  wordsAnswerSchema,
  z.object({ intent: z.literal('withdraw-all') }),
  z.object({ intent: z.literal('give-back'), sourceId: idSchema }),
]);
export type ApprovalAnswer = z.infer<typeof answerSchema>;
