import { z } from 'zod';

/** A name for the state in which a document is now. */
export const versionNameSchema = z.object({
  name: z.string('Give it a name, such as “Before lunch”.').trim().min(1, 'Give it a name, such as “Before lunch”.').max(80, 'Use at most 80 characters.'),
});
