import { z } from 'zod';
import { t } from './words/t.ts';
import { educatorRoles, perspectives } from './perspective.ts';

/** The two form fields of "I speak as"; an educator who does not say more stays an educator. */
export const speaksAsFields = {
  perspective: z.enum(perspectives, { error: () => t`Choose what you speak as.` }),
  educatorRole: z.enum(educatorRoles, { error: () => t`Choose teacher, coach or administrator.` }).nullish().transform((role) => role ?? null),
};
