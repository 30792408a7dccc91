import { z } from 'zod';
import { idSchema } from '../ids.ts';

/** What a person does to their own schedule: keep a session or take it out, or ask for another address of their calendar. */
export const ownScheduleForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('star'), agendaSessionId: idSchema, isStarred: z.enum(['yes', 'no']).transform((answer) => answer === 'yes') }),
  z.object({ intent: z.literal('renew-calendar') }),
]);
