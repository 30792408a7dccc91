import { redirect } from '@remix-run/node';
import type { Authentication } from '#server/http/authentication.ts';
import { type Flash, setFlash } from '#app/http/flash.server.ts';

type Context = { authentication: Authentication; origin: string };

/** Signs this browser in, goes on to a page and says there what happened. */
export async function signInAndGo({ authentication, origin }: Context, accountId: string, to: string, flash?: Flash): Promise<Response> {
  const headers = new Headers({ 'Set-Cookie': await authentication.signIn(accountId) });
  if (flash) headers.append('Set-Cookie', await setFlash(flash, origin));
  return redirect(to, { headers });
}
