import { z } from 'zod';
import { accessNeeds } from '../access-need.ts';
import { attributions } from '../attribution.ts';
import { DEFAULT_CAPACITY } from '../breakout-room.ts';
import { idSchema } from '../ids.ts';
import { joiningLanguageTags } from '../language.ts';
import { meetingAddressField } from '../live/meeting-address.ts';
import { promptsField } from '../live/prompt-form.ts';
import { MOST_SEATS } from '../live/room-seats.ts';
import { t } from '../words/t.ts';
import { manyLines, oneLine } from './plain-text.ts';

const optionalId = idSchema.nullish().transform((id) => id ?? null);
const seats = { error: () => t`Enter a number from 1 to ${MOST_SEATS}.` };
const kept = { error: () => t`Enter how many seats are kept, as a number.` };

/** What a convener says about a breakout room before it opens. */
export const plannedRoomSchema = z
  .object({
    agendaSessionId: z.uuid({ error: () => t`Choose the breakout session in which this room meets.` }),
    focus: z
      .string({ error: () => t`Say what the room works on.` })
      .overwrite(oneLine)
      .min(3, { error: () => t`Say in at least 3 characters what the room works on.` })
      .max(120, { error: () => t`Use at most 120 characters.` }),
    summary: z.string().overwrite(manyLines).max(600, { error: () => t`Use at most 600 characters.` }).default(''),
    questionId: optionalId,
    prompts: promptsField.default([]),
    capacity: z.number(seats).int(seats).min(1, seats).max(MOST_SEATS, seats).default(DEFAULT_CAPACITY),
    reserve: z.number(kept).int(kept).min(0, kept).default(0),
    language: z.literal(joiningLanguageTags, { error: () => t`Choose one of these languages.` }).nullish().transform((tag) => tag ?? null),
    meets: z.array(z.enum(accessNeeds, { error: () => t`Choose among these.` })).default([]).transform((met) => accessNeeds.filter((need) => met.includes(need))),
    meetingUrl: meetingAddressField,
    facilitatorId: optionalId,
    attribution: z.enum(attributions, { error: () => t`Choose how people are shown.` }).nullish().transform((level) => level ?? null),
  })
  .superRefine(({ capacity, reserve }, context) => {
    if (capacity >= 1 && reserve >= capacity) context.addIssue({ code: 'custom', path: ['reserve'], message: t`Keep fewer seats than the room has.` });
  });
type Written = z.infer<typeof plannedRoomSchema>;
/** The same for a program that says less: what it leaves out stays as it is, or is as in every room at first. */
export type PlannedRoom = Pick<Written, 'agendaSessionId' | 'focus' | 'summary' | 'questionId'> & Partial<Written>;

/** How many breakout rooms one summit plans at most. */
export const MOST_ROOMS = 200;
