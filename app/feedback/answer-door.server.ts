import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { invitationSchema, type StartGiving } from '#domain/feedback/giving-forms.ts';
import { notFound } from '#domain/refusal.ts';
import type { DoorKey } from '#server/services/feedback/giving/open-door.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { viewerOf } from '#app/http/viewer.server.ts';
import { feedbackAttempt } from '#app/joining/attempt.server.ts';
import { giveFeedbackPath } from '#app/feedback/feedback-addresses.ts';

/** What a key opens; who gives feedback there already goes straight in. Guessing is slowed down. */
export async function answerDoor(asked: LoaderFunctionArgs, key: DoorKey) {
  const { request, context } = asked;
  await orRefusal(asked, context.limit('join'));
  const door = await orRefusal(asked, context.services.giving.readDoor(context.actor, key));
  if ('round' in door && door.isGiving) return redirect(giveFeedbackPath(door.round.id));
  return data({ door, me: viewerOf(context.actor) }, { headers: { 'Set-Cookie': await feedbackAttempt.keep(await feedbackAttempt.read(request), context.isHttps) } });
}

/** Somebody begins, or would rather not. */
export const answerAtDoor = (asked: ActionFunctionArgs, key: DoorKey) =>
  answerForm(asked, invitationSchema, async (act) => {
    const { request, context } = asked;
    await context.limit('join');
    if (act.intent === 'start') return start(asked, key, act);
    if (key.by !== 'invitation') throw notFound('invitation');
    if (act.intent === 'go-on') return letIn(asked, await context.services.giving.goOnGiving(context.actor, key));
    await context.services.giving.declineInvitation(context.actor, key);
    return redirect(new URL(request.url).pathname);
  });

/** Makes who comes a giver. */
export async function start(asked: ActionFunctionArgs, key: DoorKey, who: StartGiving): Promise<Response> {
  const { request, context } = asked;
  return letIn(asked, await context.services.giving.startGiving(context.actor, { key, attempt: await feedbackAttempt.read(request), who }));
}

/** A visitor is signed in as the guest that they are from now on. */
async function letIn({ context }: ActionFunctionArgs, { accountId, roundId }: { accountId: string; roundId: string }): Promise<Response> {
  const headers = new Headers({ 'Set-Cookie': await feedbackAttempt.forget() });
  if (context.actor.kind === 'visitor') headers.append('Set-Cookie', await context.authentication.signIn(accountId));
  return redirect(giveFeedbackPath(roundId), { headers });
}
