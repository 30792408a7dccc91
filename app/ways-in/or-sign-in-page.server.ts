import { type AppLoadContext } from '@remix-run/node';
import { isRefusal } from '#domain/refusal.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { asResponse } from '#app/http/refusal-response.server.ts';

type Asked = { request: Request; context: AppLoadContext };

/** A "no" on the way to a provider or back is said on the page where it began; there is no form to come back to. */
export async function orSignInPage(asked: Asked, page: string, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (thrown) {
    if (!isRefusal(thrown) || thrown.kind === 'not-found') throw asResponse(asked, thrown);
    return redirectWithFlash(page, { tone: 'bad', text: thrown.message }, asked.context.origin);
  }
}
