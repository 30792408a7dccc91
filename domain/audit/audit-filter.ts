import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { auditedActNames, auditedKinds } from './audited-act.ts';

const day = z.iso.date().nullable().catch(null);

/** What the audit log can be narrowed by; anything else in an address is ignored. Days are of UTC, both counted in. */
export const auditFilterSchema = z.object({
  person: z.string().trim().max(80).catch(''),
  act: z.enum(auditedActNames).nullable().catch(null),
  kind: z.enum(auditedKinds).nullable().catch(null),
  thing: idSchema.nullable().catch(null),
  since: day,
  until: day,
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type AuditFilter = z.output<typeof auditFilterSchema>;
