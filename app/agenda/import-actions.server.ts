import { type AppLoadContext, data, unstable_createMemoryUploadHandler, unstable_parseMultipartFormData } from '@remix-run/node';
import { SCHEDULE_LIMITS } from '#domain/agenda/schedule-json/schedule-agenda.ts';
import { isRefusal } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { ImportPreview } from '#server/services/agenda/import-schedule.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { unreadable } from '#app/http/read-form.server.ts';
import { asResponse, orRefusal, statusOf } from '#app/http/refusal-response.server.ts';

type Asked = { request: Request; context: AppLoadContext };
/** What the import page gets back: a preview with the text it was made from, or why nothing was done. */
export type ImportAnswer = { refusal: string | null; preview: ImportPreview | undefined; text: string };

const answer = (given: Partial<ImportAnswer>, status: number) => data<ImportAnswer>({ refusal: null, preview: undefined, text: '', ...given }, { status });

type Given = { file: Uint8Array; /** What the page shows again; empty for a file that is no text. */ text: string };

/** A form post writes every line end as CR LF, so that what was previewed comes back longer than it was. */
const MOST_SENT_BYTES = 2 * SCHEDULE_LIMITS.bytes;
const TOO_LARGE = t`This file is larger than 2 MiB. Nothing was changed.`;

/** The first step shows what a file would change; the second applies just that. A text in place of a file does as well. */
export async function importSchedule(asked: Asked, slug: string) {
  const { context } = asked;
  await orRefusal(asked, context.services.agenda.prepareImport(context.actor, slug));
  const form = await readUpload(asked.request);
  if (!form) return answer({ refusal: TOO_LARGE }, 413);
  const given = await scheduleOf(form);
  if (given.file.byteLength > SCHEDULE_LIMITS.bytes) return answer({ refusal: TOO_LARGE }, 413);
  if (new TextDecoder().decode(given.file).trim() === '') return answer({ refusal: t`Choose a file, or paste its text.` }, 400);
  return form.get('intent') === 'apply' ? applyPreviewed(asked, slug, given, form) : preview(asked, slug, given);
}

async function preview(asked: Asked, slug: string, { file, text }: Given) {
  const { services, actor } = asked.context;
  const found = await orRefusal(asked, services.agenda.previewImport(actor, slug, file));
  return answer({ preview: found, text }, found.kind === 'readable' ? 200 : 400);
}

async function applyPreviewed(asked: Asked, slug: string, { file, text }: Given, form: FormData) {
  const { services, actor, origin } = asked.context;
  try {
    const wanted = { file, mark: textIn(form, 'mark'), removesMissing: form.get('removesMissing') === 'on' };
    const { added, changed, removed } = await services.agenda.applyImport(actor, slug, wanted);
    const told = t`Imported: ${added} added, ${changed} changed, ${removed} removed.`;
    return await redirectWithFlash(`/summits/${slug}/prepare/agenda`, { tone: 'good', text: told }, origin);
  } catch (thrown) {
    if (!isRefusal(thrown) || thrown.kind === 'not-found' || thrown.kind === 'forbidden') throw asResponse(asked, thrown);
    return answer({ refusal: thrown.message, text }, statusOf(thrown.kind));
  }
}

/** The posted parts, none of them larger than a schedule may be; null when one is. Throws the answer 400 for what is no such form. */
async function readUpload(request: Request): Promise<FormData | null> {
  try {
    return await unstable_parseMultipartFormData(request, unstable_createMemoryUploadHandler({ maxPartSize: MOST_SENT_BYTES }));
  } catch (thrown) {
    if (thrown instanceof Error && /exceeded.*size|size.*exceeded/i.test(thrown.message)) return null;
    throw unreadable();
  }
}

/** A chosen file counts before a pasted text. A file that is not UTF-8 stays as it is, for the reader to refuse. */
async function scheduleOf(form: FormData): Promise<Given> {
  const chosen = form.get('file');
  if (!(chosen instanceof File) || chosen.size === 0) return asGiven(textIn(form, 'text'));
  const file = new Uint8Array(await chosen.arrayBuffer());
  try {
    return asGiven(new TextDecoder('utf-8', { fatal: true }).decode(file));
  } catch {
    return { file, text: '' };
  }
}

/** With line feeds alone, so that a file and the form that sends its text back mean the same; JSON does not mind, and lines are counted alike. */
function asGiven(sent: string): Given {
  const text = sent.replaceAll(/\r\n?/g, '\n');
  return { file: new TextEncoder().encode(text), text };
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
