import { z } from 'zod';
import { educatorRoles, perspectives } from './perspective.ts';

/** The two form fields of "I speak as"; an educator who does not say more stays an educator. */
export const speaksAsFields = {
  perspective: z.enum(perspectives, { error: 'Choose what you speak as.' }),
  educatorRole: z.enum(educatorRoles, { error: 'Choose teacher, coach or administrator.' }).nullish().transform((role) => role ?? null),
};
