import type { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import { parseForm, readForm, unstorableFields } from './read-form.server.ts';
import { statusOf } from './refusal-response.server.ts';

/** What a script on a page gets back in place of an answer: why not, in a sentence to show. */
export type RefusedFetch = { refused: string };

/**
 * Answers a page's script in JSON, whatever the use case says; the page keeps what was typed. Nothing of it is kept by
 * caches.
 */
export async function answerFetch(work: Promise<unknown>): Promise<Response> {
  try {
    return answer(await work, 200);
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    return answer({ refused: thrown.message } satisfies RefusedFetch, statusOf(thrown.kind));
  }
}

/** The same for a posted form, parsed by its schema first. */
export async function answerPostedFetch<Schema extends z.ZodType>(request: Request, schema: Schema, work: (value: z.output<Schema>) => Promise<unknown>): Promise<Response> {
  const form = await readForm(request);
  const submission = parseForm(form, schema);
  const slips = { ...(submission.status === 'success' ? {} : submission.error), ...unstorableFields(form) };
  const slip = Object.values(slips).flatMap((sentences) => sentences ?? [])[0];
  if (submission.status !== 'success' || slip !== undefined) return answer({ refused: slip ?? t`This could not be read, so nothing was changed.` } satisfies RefusedFetch, 400);
  return answerFetch(work(submission.value));
}

const answer = (body: unknown, status: number): Response => Response.json(body, { status, headers: { 'Cache-Control': 'private, no-store' } });
