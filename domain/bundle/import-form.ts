import { z } from 'zod';

/** What is done with a bundle that arrived; `mark` tells which one was looked at. */
export const importFormSchema = z.discriminatedUnion('intent', [z.object({ intent: z.literal('import'), mark: z.string().regex(/^[0-9a-f]{64}$/) }), z.object({ intent: z.literal('discard') })]);
