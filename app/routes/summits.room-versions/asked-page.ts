import { z } from 'zod';

/** Below which version a page of the list begins; null for the newest, and when the address says nothing that can be used. */
export const belowSchema = z.coerce.number().int().positive().max(1_000_000_000).nullable().catch(null);
