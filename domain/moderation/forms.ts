import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { t } from '../words/t.ts';
import { actKinds, isForATime, lengths, reasonKinds } from './kinds.ts';

const words = (missing: () => string) => z.string({ error: missing }).trim().min(1, { error: missing }).max(1_000, { error: () => t`Use at most 1,000 characters.` });

/** What somebody says who flags a thing. */
export const flagSchema = z.object({ kind: z.enum(reasonKinds, { error: () => t`Choose what it is.` }), words: z.string({ error: () => t`Write a sentence.` }).trim().min(1, { error: () => t`Write a sentence. Those who moderate read it, and nobody else.` }).max(600, { error: () => t`Use at most 600 characters.` }) });
export type Flagging = z.output<typeof flagSchema>;

const actSchema = z
  .object({
    intent: z.literal('act'),
    kind: z.enum(actKinds, { error: () => t`Choose what you do.` }),
    reason: z.enum(reasonKinds).optional(),
    length: z.enum(lengths).optional(),
    words: words(() => t`Write the reason. It is read by whom it concerns.`),
  })
  .refine(({ kind, reason }) => kind === 'dismiss' || reason !== undefined, { error: () => t`Choose for what.`, path: ['reason'] })
  .refine(({ kind, length }) => !isForATime(kind) || length !== undefined, { error: () => t`Choose for how long.`, path: ['length'] });
export type Acting = z.output<typeof actSchema>;

const liftSchema = z.object({ intent: z.literal('lift'), actId: idSchema, words: words(() => t`Write the reason. It is read by whom it concerns.`) });
const decideSchema = z.object({ intent: z.literal('decide'), actId: idSchema, outcome: z.enum(['upheld', 'lifted'], { error: () => t`Choose what becomes of it.` }), words: words(() => t`Write the reason. Who appealed and who acted read it.`) });
export type Lifting = Omit<z.output<typeof liftSchema>, 'intent'>;
export type Deciding = Omit<z.output<typeof decideSchema>, 'intent'>;

/** Everything that can be done on the page of a case. */
export const caseActSchema = z.discriminatedUnion('intent', [actSchema, liftSchema, decideSchema]);

/** What can be done with a post that a filter holds, on its page: by who moderates, and by its author. */
export const heldActSchema = z.discriminatedUnion('intent', [z.object({ intent: z.literal('let-through') }), z.object({ intent: z.literal('decline'), words: words(() => t`Write the reason. Its author reads it.`) }), z.object({ intent: z.literal('take-back') })]);

/** What somebody says against an act that concerns them. */
export const appealSchema = z.object({ words: words(() => t`Write why. Somebody else than who acted reads it.`) });

/** What is asked of a list of cases; anything else in an address is ignored. */
export const queueFilterSchema = z.object({ order: z.enum(['oldest', 'most-flagged']).catch('oldest'), show: z.enum(['open', 'settled']).catch('open'), page: z.coerce.number().int().min(1).max(10_000).catch(1) });
export type QueueFilter = z.output<typeof queueFilterSchema>;

/** The rules of a community in the words of who leads it. */
export const houseRulesSchema = z.object({ rules: z.string().trim().max(5_000, { error: () => t`Use at most 5,000 characters.` }).default('') });
