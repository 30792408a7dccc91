import { type AppLoadContext, data, redirect, unstable_createMemoryUploadHandler, unstable_parseMultipartFormData } from '@remix-run/node';
import { CASE_MOST_BYTES, takeAlignmentsSchema } from '#domain/credential/case-import/take-forms.ts';
import { isRefusal } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { CasePreview } from '#server/services/credentials/import-alignments.ts';
import { studioPath } from '#app/credentials/credential-addresses.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { unreadable } from '#app/http/read-form.server.ts';
import { asResponse, orRefusal, statusOf } from '#app/http/refusal-response.server.ts';

type Asked = { request: Request; context: AppLoadContext };
/** What the page gets back: what was read, or why nothing was; `words` and a pasted text as they were sent. */
export type PackageAnswer = { refusal: string | null; preview: CasePreview | null; words: string; text: string };

const answer = (given: Partial<PackageAnswer>, status: number) => data<PackageAnswer>({ refusal: null, preview: null, words: '', text: '', ...given }, { status });
const TOO_LARGE = t`This package is larger than 4 MiB. Export a part of the framework, or a smaller one.`;

/** Reads a package that was chosen or pasted, and offers what is in it. */
export async function readPackage(asked: Asked, slug: string) {
  const { services, actor } = asked.context;
  // Nothing of what is sent is read before it is known who sends it.
  await orRefusal(asked, services.credentials.readAlignments(actor, slug));
  const form = await readUpload(asked.request);
  if (!form) return answer({ refusal: TOO_LARGE }, 413);
  const [chosen, pasted, words] = [form.get('file'), textIn(form, 'text'), textIn(form, 'words').slice(0, 200)];
  const text = chosen instanceof File && chosen.size > 0 ? await chosen.text() : pasted;
  if (text.trim() === '') return answer({ refusal: t`Choose a file, or paste its text.`, words }, 400);
  try {
    return answer({ preview: await services.credentials.previewCase(actor, slug, { text, words }), words, text: pasted }, 200);
  } catch (thrown) {
    if (!isRefusal(thrown) || thrown.kind === 'not-found' || thrown.kind === 'forbidden') throw asResponse(asked, thrown);
    return answer({ refusal: thrown.message, words, text: pasted }, statusOf(thrown.kind));
  }
}

/** Takes the statements that were ticked into the live text. */
export const takeTicked = (asked: Asked, slug: string) =>
  answerForm(asked, takeAlignmentsSchema, async ({ chosen }) => {
    const { added } = await asked.context.services.credentials.takeAlignments(asked.context.actor, slug, { chosen });
    if (added === 0) return redirect(studioPath(slug));
    return redirectWithFlash(studioPath(slug), { tone: 'good', text: added === 1 ? t`One alignment was added.` : t`${added} alignments were added.` }, asked.context.origin);
  });

async function readUpload(request: Request): Promise<FormData | null> {
  try {
    return await unstable_parseMultipartFormData(request, unstable_createMemoryUploadHandler({ maxPartSize: CASE_MOST_BYTES }));
  } catch (thrown) {
    if (thrown instanceof Error && /exceeded.*size|size.*exceeded/i.test(thrown.message)) return null;
    throw unreadable();
  }
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
