import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { t } from '#domain/words/t.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';

/** Where a notice leads: opening it reads it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { path } = await orRefusal({ request, context }, context.services.notices.openNotice(context.actor, params.id ?? ''));
  return path === null ? redirectWithFlash('/notices', { tone: 'plain', text: t`What this was about is no longer open to you.` }, context.origin) : redirect(path);
}
