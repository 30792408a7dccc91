import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { readForm } from '#app/http/read-form.server.ts';
import { ownPath } from '#app/http/refusal-response.server.ts';
import { readTheme, setTheme, themeSchema } from '#app/http/theme.server.ts';

/** Remembers light, dark or high contrast and goes back to the page the choice was made on. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const theme = themeSchema.parse({ ...(await readTheme(request)), ...Object.fromEntries(form) });
  return redirect(ownPath(form.get('returnTo'), '/'), { headers: { 'Set-Cookie': await setTheme(theme, context.origin) } });
}

export const loader = () => redirect('/');
