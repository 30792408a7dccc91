import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { t } from '#domain/words/t.ts';
import { signInAndGo } from '#app/accounts/sign-in-and-go.server.ts';
import { setFlash, type Flash } from '#app/http/flash.server.ts';
import { clearElsewhereSecret, keepElsewhereSecret, readElsewhereSecret } from '#app/ways-in/elsewhere-cookie.server.ts';
import { orSignInPage } from '#app/ways-in/or-sign-in-page.server.ts';

/** Where a provider sends a browser back to. */
export function loader({ request, params: { provider = '' }, context }: LoaderFunctionArgs) {
  const { services, actor, origin, isHttps } = context;
  const isSignedIn = actor.kind === 'person' && !actor.isGuest;
  return orSignInPage({ request, context }, isSignedIn ? '/account/ways-in' : '/sign-in', async () => {
    await context.limit('sign-in');
    const cameBack = await services.doors.comeBack(actor, { provider, secret: await readElsewhereSecret(request), query: new URL(request.url).search });
    const goTo = async (to: string, cookie: string, flash?: Flash) => {
      const headers = new Headers({ 'Set-Cookie': cookie });
      if (flash) headers.append('Set-Cookie', await setFlash(flash, origin));
      return redirect(to, { headers });
    };
    switch (cameBack.kind) {
      case 'signed-in':
        return signInAndGo(context, cameBack.accountId, cameBack.then);
      case 'linked':
        return goTo('/account/ways-in', await clearElsewhereSecret(), { tone: 'good', text: t`${cameBack.name} signs you in from now on.` });
      case 'new':
        return goTo('/sign-up/with', await keepElsewhereSecret(cameBack.secret, isHttps));
      case 'has-account': {
        const text = t`There is an account with ${cameBack.email} already. Sign in to it as you are used to; then say there whether ${cameBack.name} may sign you in, too.`;
        return goTo('/sign-in?then=%2Faccount%2Fways-in', await keepElsewhereSecret(cameBack.secret, isHttps), { tone: 'warn', text: text.slice(0, 400) });
      }
    }
  });
}
