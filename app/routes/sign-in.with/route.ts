import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { thenOf } from '#app/accounts/asked-of.server.ts';
import { orSignInPage } from '#app/ways-in/or-sign-in-page.server.ts';
import { keepElsewhereSecret } from '#app/ways-in/elsewhere-cookie.server.ts';

/** Sends a browser to a provider. It changes nothing here, so a link may do it. */
export function loader({ request, params: { provider = '' }, context }: LoaderFunctionArgs) {
  return orSignInPage({ request, context }, '/sign-in', async () => {
    await context.limit('sign-in');
    const { address, secret } = await context.services.doors.beginSignInElsewhere(provider, thenOf(request));
    return redirect(address, { headers: { 'Set-Cookie': await keepElsewhereSecret(secret, context.isHttps) } });
  });
}
