import { z } from 'zod';
import { t } from '#domain/words/t.ts';

/** Characters, of a package as it is sent; bytes count as such. */
export const CASE_MOST_BYTES = 4 * 1024 * 1024;
/** So many statements are shown to choose from; words narrow them down. */
export const CASE_MOST_OFFERED = 300;

/** Characters of what an alignment takes over of a statement; longer ones are not offered. */
export const STATEMENT_LIMITS = { name: 4_000, url: 2_000, framework: 1_000, code: 200 } as const;

const chosen = z.object({ name: z.string().min(1).max(STATEMENT_LIMITS.name), url: z.url({ protocol: /^https?$/ }).max(STATEMENT_LIMITS.url), framework: z.string().max(STATEMENT_LIMITS.framework), code: z.string().max(STATEMENT_LIMITS.code) });
export type ChosenStatement = z.output<typeof chosen>;

/** JSON writes some characters as six. */
const MOST_TICKED = 50_000;

/** What a ticked box sends: the statement itself, so that the package need not be sent twice. */
const ticked = z.string().max(MOST_TICKED).transform((text, context): ChosenStatement => {
  try {
    return chosen.parse(JSON.parse(text));
  } catch {
    context.addIssue({ code: 'custom', message: t`One of these statements could not be read. Read the package once more.` });
    return z.NEVER;
  }
});

export const takeAlignmentsSchema = z.object({ chosen: z.array(ticked).min(1, { error: () => t`Tick at least one statement.` }).max(CASE_MOST_OFFERED) });
