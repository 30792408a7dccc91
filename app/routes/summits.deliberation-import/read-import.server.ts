import { type AppLoadContext, data, unstable_createMemoryUploadHandler, unstable_parseMultipartFormData } from '@remix-run/node';
import { isRefusal } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { FileProblem } from '#server/services/deliberations/exchange-votes.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { unreadable } from '#app/http/read-form.server.ts';
import { asResponse, orRefusal, statusOf } from '#app/http/refusal-response.server.ts';

type Asked = { request: Request; context: AppLoadContext };
/** Why nothing was imported: a sentence, or lines with their reasons. */
export type ImportAnswer = { refusal: string | null; problems: FileProblem[] };

const MOST_BYTES = 16 * 1024 * 1024;
const answer = (given: Partial<ImportAnswer>, status = 400) => data<ImportAnswer>({ refusal: null, problems: [], ...given }, { status });

/** Imports the two files that were chosen; what cannot be used comes back line by line. */
export async function importFiles(asked: Asked, address: { slug: string; deliberationSlug: string }) {
  const { services, actor, origin } = asked.context;
  // Nothing of what is sent is read before it is known who sends it.
  await orRefusal(asked, services.deliberations.readModeration(actor, address));
  const form = await readUpload(asked.request);
  if (!form) return answer({ refusal: t`One of these files is larger than 16 MiB. Nothing was changed.` }, 413);
  const [statements, votes] = await Promise.all([fileIn(form, 'statements'), fileIn(form, 'votes')]);
  if (!statements || !votes) return answer({ refusal: t`Choose both files: the statements and the votes.` });
  try {
    const outcome = await services.deliberations.importVotes(actor, address, { statements, votes, isLenient: form.get('isLenient') === 'on' });
    if (outcome.kind === 'refused') return answer({ problems: outcome.problems, refusal: outcome.problems.length === 0 ? t`There is no statement in these files. Nothing was changed.` : null });
    const leftOut = outcome.leftOut.length === 0 ? '' : t` ${outcome.leftOut.length} lines were left out.`;
    return await redirectWithFlash(`/summits/${address.slug}/deliberations/${address.deliberationSlug}/prepare`, { tone: 'good', text: t`Imported: ${outcome.statements} statements, ${outcome.votes} votes by ${outcome.people} people.${leftOut}` }, origin);
  } catch (thrown) {
    if (!isRefusal(thrown) || thrown.kind === 'not-found' || thrown.kind === 'forbidden') throw asResponse(asked, thrown);
    return answer({ refusal: thrown.message }, statusOf(thrown.kind));
  }
}

/** The posted parts; null when one is too large. Throws the answer 400 for what is no such form. */
async function readUpload(request: Request): Promise<FormData | null> {
  try {
    return await unstable_parseMultipartFormData(request, unstable_createMemoryUploadHandler({ maxPartSize: MOST_BYTES }));
  } catch (thrown) {
    if (thrown instanceof Error && /exceeded.*size|size.*exceeded/i.test(thrown.message)) return null;
    throw unreadable();
  }
}

async function fileIn(form: FormData, name: string): Promise<Uint8Array | null> {
  const chosen = form.get(name);
  return chosen instanceof File && chosen.size > 0 ? new Uint8Array(await chosen.arrayBuffer()) : null;
}
