import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { isIn } from '#domain/place.ts';
import { joinSchema } from '#domain/summit.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { ownPath } from '#app/http/refusal-response.server.ts';
import { viewerOf } from '#app/http/viewer.server.ts';
import { joiningAttempt } from '#app/joining/attempt.server.ts';
import { ClosedDoor } from '#app/joining/closed-door.tsx';
import { CodeStep } from '#app/joining/code-step.tsx';
import { findDoor } from '#app/joining/find-door.server.ts';
import { WhoStep } from '#app/joining/who-step.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const title = found?.isFound && found.view.door !== 'not-yet' ? t`Join ${found.view.summit.title}` : t`Join a summit`;
  return [{ title: `${title} · Plenary` }, { name: 'robots', content: 'noindex' }];
};

/** Where a printed code leads on to, such as the room at whose door it hangs. */
const thenOf = ({ url }: Request): string | null => new URL(url).searchParams.get('then');
const lobbyOf = ({ slug }: { slug: string }): string => `/summits/${slug}/lobby`;

export async function loader(asked: LoaderFunctionArgs) {
  const found = await findDoor(asked);
  if (!found.isFound) return data({ ...found, me: null }, { status: 404 });
  const { view } = found;
  if (view.door !== 'not-yet' && view.mine && isIn(view.mine)) return redirect(view.mine === 'registered' ? ownPath(thenOf(asked.request), lobbyOf(view.summit)) : lobbyOf(view.summit));
  const attempt = await joiningAttempt.keep(await joiningAttempt.read(asked.request), asked.context.isHttps);
  return data({ ...found, me: viewerOf(asked.context.actor) }, { headers: { 'Set-Cookie': attempt } });
}

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, joinSchema, async (join) => {
    const { request, params, context } = asked;
    const then = thenOf(request);
    await context.limit('join');
    const attempt = await joiningAttempt.read(request);
    const joined = await context.services.joining.joinSummit(context.actor, { typedCode: params.code ?? '', attempt, join });
    const headers = new Headers({ 'Set-Cookie': await joiningAttempt.forget() });
    if (context.actor.kind === 'visitor') headers.append('Set-Cookie', await context.authentication.signIn(joined.accountId));
    // The door itself knows who may go on to what its code was printed for.
    return redirect(then === null ? lobbyOf(joined) : `/join/${params.code ?? ''}?then=${encodeURIComponent(then)}`, { headers });
  });

export default function JoinSummit() {
  const found = useLoaderData<typeof loader>();
  const refused = useActionData<RefusedForm>();
  if (!found.isFound) return <CodeStep typed={found.typed} refusal={found.message} />;
  const { view } = found;
  if ('waiting' in view) return <WhoStep view={view} me={found.me} lastResult={refused?.lastResult} />;
  return <ClosedDoor view={view} />;
}
