import { z } from 'zod';
import { t } from './words/t.ts';
import { accessNeeds } from './access-need.ts';
import { nameField } from './account.ts';
import { licences } from './licence.ts';
import { speaksAsFields } from './speaks-as-fields.ts';
import { isTimeZone } from './time-zone.ts';

/** Draft: seen by those who prepare it. Published: open to all. Archived: published and over, no more joining. */
export const summitStates = ['draft', 'published', 'archived'] as const;
export type SummitState = (typeof summitStates)[number];

/** A person's place: in, waiting for one, gone by their own will, removed by a convener. */
export const participationStates = ['registered', 'waiting', 'left', 'removed'] as const;
export type ParticipationState = (typeof participationStates)[number];

export const dayField = z.iso.date({ error: () => t`Enter a date as year, month and day.` });
export const timeZoneField = z.string().refine(isTimeZone, { error: () => t`Choose a time zone from the list, for example America/Chicago.` });
export const languageField = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: () => t`Choose a language.` });

export const titleField = z
  .string({ error: () => t`Give the summit a title.` })
  .trim()
  .min(3, { error: () => t`Give the summit a title of at least 3 characters.` })
  .max(120, { error: () => t`Use at most 120 characters.` });
export const placeField = z.string().trim().max(200, { error: () => t`Use at most 200 characters.` }).default('');

/** What a convener says about a summit; its agenda has forms of its own. */
export const summitSchema = z
  .object({
    /** The answer to "move the sessions too?", asked when the dates change under them. */
    movesAgenda: z.boolean().default(false),
    title: titleField,
    tagline: z.string().trim().max(300, { error: () => t`Use at most 300 characters.` }).default(''),
    overview: z.string().trim().max(10_000, { error: () => t`Use at most 10,000 characters.` }).default(''),
    host: z.string().trim().max(120, { error: () => t`Use at most 120 characters.` }).default(''),
    place: placeField,
    timeZone: timeZoneField,
    startsOn: dayField,
    endsOn: dayField,
    language: languageField.default('en'),
    licence: z.enum(licences, { error: () => t`Choose one of the licences.` }).default(''),
    /** How the page was made, and what on it is certain. */
    colophon: z.string().trim().max(1_000, { error: () => t`Use at most 1,000 characters.` }).default(''),
  })
  .refine((summit) => summit.startsOn <= summit.endsOn, { path: ['endsOn'], error: () => t`The last day cannot be before the first.` })
  .refine((summit) => daysBetween(summit.startsOn, summit.endsOn) < 31, { path: ['endsOn'], error: () => t`A summit lasts at most 31 days.` });
export type SummitDescription = z.infer<typeof summitSchema>;

/** Whole days from one calendar day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Every day of a summit, in order, as YYYY-MM-DD. */
export function daysOf({ startsOn, endsOn }: { startsOn: string; endsOn: string }): string[] {
  const first = Date.parse(startsOn);
  return Array.from({ length: daysBetween(startsOn, endsOn) + 1 }, (_, day) => new Date(first + day * 86_400_000).toISOString().slice(0, 10));
}

/** What a person says when joining; a guest needs nothing else. */
export const joinSchema = z.object({
  name: nameField,
  ...speaksAsFields,
  affiliation: z.string().trim().max(120, { error: () => t`Use at most 120 characters.` }).default(''),
  accessNeeds: z.array(z.enum(accessNeeds)).default([]),
  accessNote: z.string().trim().max(300, { error: () => t`Use at most 300 characters.` }).default(''),
  languages: z.array(languageField).max(8).default([]),
});
export type Join = z.infer<typeof joinSchema>;
