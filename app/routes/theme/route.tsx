import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { readTheme, setTheme, themeSchema } from '#app/http/theme.server.ts';

/** Remembers light, dark or high contrast and goes back to the page the choice was made on. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const theme = themeSchema.parse({ ...(await readTheme(request)), ...Object.fromEntries(form) });
  return redirect(pageOfOurs(form.get('returnTo')), { headers: { 'Set-Cookie': await setTheme(theme, context.origin) } });
}

export const loader = () => redirect('/');

/** A path on this site; anything that could lead elsewhere becomes the front page. */
const pageOfOurs = (path: FormDataEntryValue | null): string =>
  typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : '/';
