import { z } from 'zod';
import { foldName, oneLine } from '../agenda/plain-text.ts';
import { freeSlug, slugFrom } from '../ids.ts';
import { t } from '../words/t.ts';
import { type Prompt, PROMPT_LIMITS } from './prompt.ts';

const MOST_OF_SLUG = 40;

/** Gives each prompt its id: its title as part of an address, so that a prompt that keeps its title keeps its id. */
export function promptsFrom(written: readonly Omit<Prompt, 'id'>[]): Prompt[] {
  const taken = new Set<string>();
  return written.map(({ title, hint }) => {
    const id = freeSlug(slugFrom(title, 'prompt').slice(0, MOST_OF_SLUG).replace(/-+$/, ''), taken);
    taken.add(id);
    return { id, title, hint };
  });
}

const line = (most: number) => z.string().overwrite(oneLine).max(most, { error: () => t`Use at most ${most} characters.` }).default('');

/**
 * The rows of prompts in a room's form; rows left wholly blank count as not there. Refuses a hint without a title, and two
 * prompts of one title: words in the notes belong to the prompt whose title stands above them.
 */
export const promptsField = z
  .array(z.object({ title: line(PROMPT_LIMITS.title), hint: line(PROMPT_LIMITS.hint) }))
  .max(PROMPT_LIMITS.prompts, { error: () => t`Give a room at most ${PROMPT_LIMITS.prompts} prompts.` })
  .superRefine((rows, context) => {
    const before = new Set<string>();
    rows.forEach(({ title, hint }, row) => {
      const name = foldName(title);
      if (!title && hint) context.addIssue({ code: 'custom', path: [row, 'title'], message: t`Give this prompt a title, or clear the row.` });
      if (title && before.has(name)) context.addIssue({ code: 'custom', path: [row, 'title'], message: t`Another prompt is called “${title}” already.` });
      before.add(name);
    });
  })
  .transform((rows) => promptsFrom(rows.filter(({ title }) => title !== '')));
