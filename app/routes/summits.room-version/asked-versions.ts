import { z } from 'zod';

/** What an address names that is no number of a version is one that is not there. */
export const numberSchema = z.coerce.number().int().positive().max(1_000_000_000).catch(0);

/** What a version is compared with: the one before unless something else is chosen. */
export const againstSchema = z.union([z.literal('none'), z.literal('before'), z.coerce.number().int().positive().max(1_000_000_000)]).catch('before');
