import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { isInterfaceLanguage } from '#domain/words/interface-language.ts';
import { languageCookie } from '#domain/words/language-cookie.ts';
import { readForm } from '#app/http/read-form.server.ts';
import { ownPath } from '#app/http/refusal-response.server.ts';

/** Remembers in which language Plenary speaks to this browser, and goes back to the page the choice was made on. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const language = form.get('language');
  return redirect(ownPath(form.get('returnTo'), '/'), { headers: typeof language === 'string' && isInterfaceLanguage(language) ? { 'Set-Cookie': languageCookie(language, context.isHttps) } : {} });
}

export const loader = () => redirect('/');
