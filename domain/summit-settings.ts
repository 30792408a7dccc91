import { z } from 'zod';
import { readingLocale } from './words/reading-language.ts';
import { t } from './words/t.ts';
import { attributions } from './attribution.ts';
import { idSchema } from './ids.ts';

export const CAPACITY_MAX = 5_000;

/** How people may join. Without a capacity everybody gets a place. */
export const joiningSchema = z.object({
  isRegistrationOpen: z.boolean().default(false),
  capacity: z
    .number({ error: () => t`Enter a whole number, or leave it empty for no limit.` })
    .int({ error: () => t`Places are whole numbers.` })
    .min(1, { error: () => t`A summit has at least one place.` })
    .max(CAPACITY_MAX, { error: () => t`A summit here has at most ${CAPACITY_MAX.toLocaleString(readingLocale())} places.` })
    .optional(),
});
export type JoiningSettings = z.infer<typeof joiningSchema>;

export const joiningFormSchema = z.discriminatedUnion('intent', [
  joiningSchema.extend({ intent: z.literal('settings') }),
  z.object({ intent: z.literal('renew-code') }),
]);

/** The large steps in a summit's life. Deleting asks for the title, so that it happens to the right one. */
export const publishFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('publish') }),
  z.object({ intent: z.literal('unpublish') }),
  z.object({ intent: z.literal('archive') }),
  z.object({ intent: z.literal('reopen') }),
  z.object({ intent: z.literal('delete'), confirmedName: z.string({ error: () => t`Type the title of the summit.` }).trim().min(1, { error: () => t`Type the title of the summit.` }) }),
]);

const attachment = { questionId: idSchema, agendaSessionId: z.uuid({ error: () => t`Choose a session.` }) };

/** Which session of the agenda takes up which question of the community. */
export const attachQuestionFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('attach'), ...attachment }),
  z.object({ intent: z.literal('detach'), ...attachment }),
]);
export type AttachQuestion = { questionId: string; agendaSessionId: string };

/** How contributions to a summit are shown in its reports. */
export const summitAttributionSchema = z.object({
  attribution: z.enum(attributions, { error: () => t`Choose how people are shown.` }),
  mayChooseAttribution: z.boolean().default(false),
});
export type SummitAttribution = z.infer<typeof summitAttributionSchema>;

export const attributionFormSchema = z.discriminatedUnion('intent', [
  summitAttributionSchema.extend({ intent: z.literal('summit') }),
  z.object({ intent: z.literal('room'), roomId: z.uuid({ error: () => t`Choose a room.` }), roomAttribution: z.enum(['summit', ...attributions], { error: () => t`Choose how people are shown.` }) }),
]);
