import { z } from 'zod';
import { oneLine } from '../agenda/plain-text.ts';
import { passageFieldKeys } from './send-passage.ts';
import { t } from '../words/t.ts';

/** So many passages of a room's notes are offered. */
export const MOST_PASSAGES = 100;

const passage = z.object({ block: z.string().regex(/^\d{1,16}-\d{1,16}$/), field: z.enum(passageFieldKeys).optional() });

/** Which passages go to which field, of a credential that is begun with them in a community ("new:its-address") or of one that is there. */
export const sendPassagesSchema = z.object({
  target: z.string({ error: () => t`Choose where the passages go.` }).min(1).max(300),
  name: z.string().overwrite(oneLine).max(120, { error: () => t`Keep the name below 120 characters.` }).default(''),
  passages: z.array(passage).max(MOST_PASSAGES).default([]),
});
export type SendPassages = z.output<typeof sendPassagesSchema>;
