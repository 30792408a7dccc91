import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { isInterfaceLanguage } from '#domain/words/interface-language.ts';
import { languageCookie } from '#domain/words/language-cookie.ts';
import { readForm } from '#app/http/read-form.server.ts';
import { ownPath } from '#app/http/refusal-response.server.ts';

/** Remembers in which language Plenary speaks to this browser, and to whoever is signed in to it, and goes back to the page the choice was made on. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const language = form.get('language');
  const back = ownPath(form.get('returnTo'), '/');
  if (typeof language !== 'string' || !isInterfaceLanguage(language)) return redirect(back);
  if (context.actor.kind === 'person') await context.services.accounts.chooseLanguage(context.actor, language);
  return redirect(back, { headers: { 'Set-Cookie': languageCookie(language, context.isHttps) } });
}

export const loader = () => redirect('/');
