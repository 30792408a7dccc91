import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { manyLines, oneLine } from './plain-text.ts';

/** What a convener says about a breakout room before it opens. */
export const plannedRoomSchema = z.object({
  agendaSessionId: z.uuid({ error: 'Choose the breakout session in which this room meets.' }),
  focus: z
    .string({ error: 'Say what the room works on.' })
    .overwrite(oneLine)
    .min(3, 'Say in at least 3 characters what the room works on.')
    .max(120, 'Use at most 120 characters.'),
  summary: z.string().overwrite(manyLines).max(600, 'Use at most 600 characters.').default(''),
  questionId: idSchema.nullish().transform((id) => id ?? null),
});
export type PlannedRoom = z.infer<typeof plannedRoomSchema>;

/** How many breakout rooms one summit plans at most. */
export const MOST_ROOMS = 200;
