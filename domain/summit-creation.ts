import { z } from 'zod';
import { t } from './words/t.ts';
import { idSchema } from './ids.ts';
import { dayField, placeField, timeZoneField, titleField } from './summit.ts';
import { summitTemplateIds } from './summit-template.ts';

/** What is asked to begin a summit; everything else is written later. Without a last day the template's length counts. */
export const createSummitSchema = z.object({
  communityId: idSchema,
  templateId: z.enum(summitTemplateIds, { error: () => t`Choose a template to start from.` }),
  title: titleField,
  startsOn: dayField,
  endsOn: dayField.optional(),
  timeZone: timeZoneField,
  place: placeField,
});
export type CreateSummit = z.infer<typeof createSummitSchema>;
