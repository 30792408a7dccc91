import { z } from 'zod';
import { t } from './words/t.ts';
import { idSchema } from './ids.ts';

export const ANNOUNCEMENT_MAX_CHARACTERS = 600;

export const announceSchema = z.object({
  text: z
    .string({ error: () => t`Write what everybody should know.` })
    .trim()
    .min(1, { error: () => t`Write what everybody should know.` })
    .max(ANNOUNCEMENT_MAX_CHARACTERS, { error: () => t`Use at most ${ANNOUNCEMENT_MAX_CHARACTERS} characters; details belong on the agenda.` }),
});

/** Withdrawing hides an announcement from participants; putting it back shows it again at its old place. */
export const announcementFormSchema = z.discriminatedUnion('intent', [
  announceSchema.extend({ intent: z.literal('announce') }),
  z.object({ intent: z.literal('withdraw'), announcementId: idSchema }),
  z.object({ intent: z.literal('put-back'), announcementId: idSchema }),
]);
