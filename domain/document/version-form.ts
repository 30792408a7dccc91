import { z } from 'zod';
import { t } from '../words/t.ts';
import { VERSION_NAME_MAX_CHARACTERS } from './version-name-length.ts';

const name = z
  .string({ error: () => t`Give it a name, such as “Before lunch”.` })
  .trim()
  .min(1, { error: () => t`Give it a name, such as “Before lunch”.` })
  .max(VERSION_NAME_MAX_CHARACTERS, { error: () => t`Use at most ${VERSION_NAME_MAX_CHARACTERS} characters.` });

/** A name for the state in which a document is now; with `renames`, for the version of that number. */
export const versionNameSchema = z.object({ name, renames: z.coerce.number().int().positive().max(1_000_000_000).optional() });

/** What is asked on the page of one version. */
export const versionActSchema = z.discriminatedUnion('intent', [z.object({ intent: z.literal('restore') }), z.object({ intent: z.literal('rename'), name })]);
