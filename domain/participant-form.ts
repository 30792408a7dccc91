import { z } from 'zod';
import { t } from './words/t.ts';
import { idSchema } from './ids.ts';
import { givenRoles } from './role.ts';

const about = { accountId: idSchema };

/** What conveners and facilitators do about one participant. */
export const participantFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('check-in'), ...about }),
  z.object({ intent: z.literal('undo-check-in'), ...about }),
  z.object({ intent: z.literal('change-role'), ...about, role: z.enum(givenRoles, { error: () => t`Choose a role.` }) }),
  z.object({ intent: z.literal('give-place'), ...about }),
  z.object({ intent: z.literal('remove'), ...about }),
]);
