import { type AppLoadContext, data, redirect, unstable_parseMultipartFormData } from '@remix-run/node';
import { importFormSchema } from '#domain/bundle/import-form.ts';
import { invalid, isRefusal, type Refusal } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { parseForm, readForm, unreadable } from '#app/http/read-form.server.ts';
import { asResponse, orRefusal, statusOf } from '#app/http/refusal-response.server.ts';

type Asked = { request: Request; context: AppLoadContext };
/** Why nothing was done, in one sentence or two. */
export type ImportAnswer = { refusal: string };

/** Takes a file to look at, or does with the one that arrived what was pressed. A refusal comes back on the page. */
export async function answerImport(asked: Asked, slug: string) {
  const page = `/communities/${slug}/import-bundle`;
  try {
    // Nothing of what is sent is read before it is known who sends it.
    await orRefusal(asked, asked.context.services.bundle.previewArrival(asked.context.actor, slug));
    if (/^multipart\//i.test(asked.request.headers.get('Content-Type') ?? '')) {
      await receiveFile(asked, slug);
      return redirect(page);
    }
    return await answerPress(asked, slug, page);
  } catch (thrown) {
    if (!isRefusal(thrown) || thrown.kind === 'not-found' || thrown.kind === 'forbidden') throw asResponse(asked, thrown);
    return data<ImportAnswer>({ refusal: thrown.message }, { status: statusOf(thrown.kind) });
  }
}

async function answerPress({ request, context }: Asked, slug: string, page: string): Promise<Response> {
  const { bundle } = context.services;
  const press = parseForm(await readForm(request), importFormSchema);
  if (press.status !== 'success') throw unreadable();
  if (press.value.intent === 'discard') {
    await bundle.discardArrival(context.actor, slug);
    return redirect(page);
  }
  const imported = await bundle.importBundle(context.actor, slug, press.value);
  return redirectWithFlash(`/summits/${imported.slug}`, { tone: 'good', text: t`The summit is here, with everything that was in its bundle.` }, context.origin);
}

/** Hands the file on piece by piece. What is refused is read to its end all the same: a browser listens only once it has sent everything. */
async function receiveFile({ request, context }: Asked, slug: string): Promise<void> {
  const got: { isThere: boolean; refusal: Refusal | null } = { isThere: false, refusal: null };
  await unstable_parseMultipartFormData(request, async ({ name, data: sent }) => {
    if (name === 'bundle' && !got.isThere) {
      got.isThere = true;
      await context.services.bundle.receiveBundle(context.actor, slug, sent).catch((thrown: unknown) => {
        if (!isRefusal(thrown)) throw thrown;
        got.refusal = thrown;
      });
    }
    for await (const _rest of sent);
    return null;
  }).catch((thrown: unknown) => {
    // The library says by plain errors that a form was cut off or is none.
    throw thrown instanceof TypeError || (thrown instanceof Error && thrown.message.startsWith('malformed')) ? unreadable() : thrown;
  });
  if (got.refusal) throw got.refusal;
  if (!got.isThere) throw invalid('file', 'no-file', t`Choose the zip of a bundle first.`);
}
