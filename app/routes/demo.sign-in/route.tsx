import type { LoaderFunctionArgs } from '@remix-run/node';
import { thenOf } from '#app/accounts/asked-of.server.ts';
import { signInAndGo } from '#app/accounts/sign-in-and-go.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';

/** Signs in as one of the demo's made-up people at once; such links exist for them alone, and open again and again. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { accountId } = await orRefusal({ request, context }, context.services.accounts.openDemoSignIn(params.secret ?? ''));
  return signInAndGo(context, accountId, thenOf(request));
}
