import { z } from 'zod';
import { perspectiveKeys } from '../perspective.ts';
import type { AttributedPart } from './attributed-content.ts';

const perspective = z.enum(perspectiveKeys);
/** Somebody as they are shown. */
export const contributorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('named'), name: z.string(), perspective }),
  z.strictObject({ kind: z.literal('perspective'), perspective }),
  z.strictObject({ kind: z.literal('anonymous') }),
]);
const run = z.strictObject({
  type: z.literal('text'),
  text: z.string(),
  /** What the words are formatted with, such as `bold`, by name. */
  marks: z.record(z.string(), z.unknown()),
  by: z.discriminatedUnion('kind', [...contributorSchema.options, z.strictObject({ kind: z.literal('house') })]),
  /** When the words were saved, to the minute, as in "2026-03-02T15:04Z"; null unless they stand with a name. */
  minute: z.iso.datetime({ precision: -1 }).nullable(),
});
const node = z.strictObject({
  /** The name of an editor's node, such as "paragraph" or "bulletList". */
  type: z.string(),
  attributes: z.record(z.string(), z.unknown()),
  content: z.array(z.lazy((): z.ZodType<AttributedPart> => notesPartSchema)),
});
/** A part of notes as they leave the house. */
export const notesPartSchema: z.ZodType<AttributedPart> = z.union([run, node]);

/** The notes of a room as a file for other programs. A change that an older reader would misread counts `version` up. */
export const notesFileSchema = z.strictObject({
  format: z.literal('plenary-notes'),
  version: z.literal(1),
  exportedAt: z.iso.datetime(),
  summit: z.strictObject({ title: z.string() }),
  room: z.strictObject({ number: z.int(), focus: z.string(), address: z.url() }),
  /** Everybody whose words stand in the notes, as they chose to be shown. */
  contributors: z.array(contributorSchema),
  content: z.array(notesPartSchema),
});
export type NotesFile = z.infer<typeof notesFileSchema>;
