import type { ActionFunctionArgs } from '@remix-run/node';
import { currentPasswordSchema } from '#domain/account.ts';
import { readForm, parseForm } from '#app/http/read-form.server.ts';
import { answerChallenge } from '#app/ways-in/answer-challenge.server.ts';

/** What a device is asked that makes a passkey, for the script of the account's page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseForm(await readForm(request), currentPasswordSchema);
  const currentPassword = submission.status === 'success' ? submission.value.currentPassword : '';
  return answerChallenge(context.limit('sign-in').then(() => context.services.doors.beginAddingPasskey(context.actor, currentPassword)), context.isHttps);
}
