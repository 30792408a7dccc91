import { z } from 'zod';
import { idSchema } from '../ids.ts';

/** The form behind a star: which session, and whether it belongs to one's own schedule from now on. */
export const starSchema = z.object({ agendaSessionId: idSchema, isStarred: z.enum(['yes', 'no']).transform((answer) => answer === 'yes') });
