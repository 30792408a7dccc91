import { z } from 'zod';
import { oneLine } from '../agenda/plain-text.ts';
import { t } from '../words/t.ts';

const address = z.url({ protocol: /^https$/, hostname: z.regexes.domain });

/** Where a room meets from afar; empty where it does not. Refuses what is no whole https address. */
export const meetingAddressField = z
  .string()
  .overwrite(oneLine)
  .max(500, { error: () => t`Use at most 500 characters.` })
  .refine((written) => written === '' || address.safeParse(written).success, { error: () => t`Enter the whole address of the meeting, beginning with https://.` })
  .default('');
