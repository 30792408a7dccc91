import { z } from 'zod';

const number = z.coerce.number().int().positive().max(1_000_000_000);

/** What an address names that is no number of a version is one that is not there. */
export const numberSchema = number.catch(0);

/** What a version is compared with: the one before unless something else is chosen. */
export const againstSchema = z.union([z.literal(['none', 'before', 'now']), number]).catch('before');
