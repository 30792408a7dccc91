import { type ActionFunctionArgs, data } from '@remix-run/node';
import { isRefusal } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { MemberPreview } from '#server/services/community/import-members.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { readForm } from '#app/http/read-form.server.ts';
import { asResponse, orRefusal, statusOf } from '#app/http/refusal-response.server.ts';

/** What the page gets back: what the list would do, or why nothing was done, and the list itself. */
export type ImportAnswer = { refusal: string | null; preview: MemberPreview | null; list: string };

const answer = (given: Partial<ImportAnswer>, status: number) => data<ImportAnswer>({ refusal: null, preview: null, list: '', ...given }, { status });

/** The first press shows what a list would do; the second does just that. */
export async function answerImport(asked: ActionFunctionArgs) {
  const { community } = asked.context.services;
  const { actor, origin } = asked.context;
  const slug = asked.params.slug ?? '';
  // Nothing of what is sent is read before it is known who sends it.
  await orRefusal(asked, community.openMemberImport(actor, slug));
  const form = await readForm(asked.request);
  const list = await listIn(form);
  if (list === null) return answer({ refusal: t`This file is not text in UTF-8. Save it as CSV (UTF-8), or paste its lines.` }, 400);
  const previewed = () => community.previewMembers(actor, slug, list);
  try {
    if (form.get('intent') !== 'import') return answer({ list, preview: await previewed() }, 200);
    const { invited } = await community.importMembers(actor, slug, { list, mark: textIn(form, 'mark') });
    return await redirectWithFlash(`/communities/${slug}/membership#invitations`, { tone: 'good', text: invited === 1 ? t`One person is invited.` : t`${invited} people are invited.` }, origin);
  } catch (thrown) {
    if (!isRefusal(thrown) || thrown.kind === 'not-found' || thrown.kind === 'forbidden') throw asResponse(asked, thrown);
    const isStillAList = thrown.code === 'preview-outdated' || thrown.code === 'unusable-lines' || thrown.code === 'nobody-new';
    return answer({ list, refusal: thrown.message, preview: isStillAList ? await previewed() : null }, statusOf(thrown.kind));
  }
}

/** A chosen file counts before what was pasted. With line feeds alone, so that a file and the form that sends its text back mean the same; null where it is no text. */
async function listIn(form: FormData): Promise<string | null> {
  const chosen = form.get('file');
  try {
    const list = chosen instanceof File && chosen.size > 0 ? new TextDecoder('utf-8', { fatal: true }).decode(await chosen.arrayBuffer()) : textIn(form, 'list');
    return list.includes('\0') ? null : list.replaceAll(/\r\n?/g, '\n');
  } catch {
    return null;
  }
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
