import { z } from 'zod';
import { nameField } from '../account.ts';
import { attributions } from '../attribution.ts';
import { idSchema } from '../ids.ts';
import { speaksAsFields } from '../speaks-as-fields.ts';
import { t } from '../words/t.ts';
import { type Rating, ROUND_LIMITS } from './feedback-round.ts';

const words = (most: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll('\r\n', '\n').trim())
    .max(most, { error: () => t`Use at most ${most} characters.` })
    .default('');
const ratingField = z.enum(['1', '2', '3', '4'], { error: () => t`Choose 1, 2, 3 or 4.` }).optional().transform((rating) => (rating === undefined ? null : (Number(rating) as Rating)));

/** Who comes to give feedback; signed-in people keep their name. */
export const startGivingSchema = z.object({ intent: z.literal('start'), name: nameField, ...speaksAsFields });
export type StartGiving = z.output<typeof startGivingSchema>;

/** What can be done on an invitation. */
export const invitationSchema = z.discriminatedUnion('intent', [startGivingSchema, z.object({ intent: z.literal('go-on') }), z.object({ intent: z.literal('decline') })]);

const said = { rating: ratingField, text: words(ROUND_LIMITS.remark), suggestion: words(ROUND_LIMITS.suggestion) };
const remarkSchema = z.object({ intent: z.literal('remark'), place: z.string().max(200).default(''), quote: z.string().max(ROUND_LIMITS.remark).optional().transform((quote) => quote ?? null), ...said });
export type RemarkGiven = Omit<z.output<typeof remarkSchema>, 'intent'>;
const changeSchema = z.object({ intent: z.literal('change'), remarkId: idSchema, ...said });
export type RemarkChanged = Omit<z.output<typeof changeSchema>, 'intent'>;

const answerSchema = z.object({ intent: z.literal('answer'), questionId: idSchema, rating: ratingField, choice: words(ROUND_LIMITS.choice), text: words(ROUND_LIMITS.answer) });
export type AnswerGiven = Omit<z.output<typeof answerSchema>, 'intent'>;

/** What can be done on the page of a round, by one who gives feedback there; `start` by who does not yet. */
export const givingSchema = z.discriminatedUnion('intent', [
  startGivingSchema,
  remarkSchema,
  changeSchema,
  z.object({ intent: z.literal('take-back'), remarkId: idSchema }),
  z.object({ intent: z.literal('agree'), remarkId: idSchema }),
  z.object({ intent: z.literal('agree-no-more'), remarkId: idSchema }),
  answerSchema,
  z.object({ intent: z.literal('finish') }),
  z.object({ intent: z.literal('decline') }),
  z.object({ intent: z.literal('show'), attribution: z.enum(attributions, { error: () => t`Choose how you are shown.` }) }),
]);
export type GivingAct = z.output<typeof givingSchema>;
