import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answerPasskeySchema } from '#domain/passkey.ts';
import { signInAndGo } from '#app/accounts/sign-in-and-go.server.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { ownPath } from '#app/http/refusal-response.server.ts';
import { readPasskeySecret } from '#app/ways-in/passkey-cookie.server.ts';

/** There is nothing to see here: the button for it stands on the sign-in page. */
export const loader = () => redirect('/sign-in');

export function action({ request, context }: ActionFunctionArgs) {
  return answerForm({ request, context }, answerPasskeySchema, async ({ answer }, form) => {
    await context.limit('sign-in');
    const { accountId } = await context.services.doors.signInWithPasskey(await readPasskeySecret(request), answer);
    return signInAndGo(context, accountId, ownPath(form.get('then'), '/'));
  });
}
