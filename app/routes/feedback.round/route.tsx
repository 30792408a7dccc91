import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { givingSchema } from '#domain/feedback/giving-forms.ts';
import { t } from '#domain/words/t.ts';
import { doGivingAct } from '#app/feedback/do-giving-act.server.ts';
import { Door } from '#app/feedback/door.tsx';
import { GivingPage } from '#app/feedback/giving-page.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { stayWhenOutOfReach } from '#app/http/out-of-reach.ts';
import { lookAgainAfterRefusal } from '#app/http/look-again.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { viewerOf } from '#app/http/viewer.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.giving?.name ? t`Your feedback on ${found.giving.name.text} · Plenary` : t`Feedback on a draft · Plenary` }, { name: 'robots', content: 'noindex' }];

export async function loader(asked: LoaderFunctionArgs) {
  const { params, context, request } = asked;
  const place = new URL(request.url).searchParams.get('about');
  return { ...(await orRefusal(asked, context.services.giving.readGiving(context.actor, params.id ?? '', place))), me: viewerOf(context.actor) };
}

export const action = (asked: ActionFunctionArgs) => answerForm(asked, givingSchema, (act) => doGivingAct(asked, asked.params.id ?? '', act));

export const clientAction = stayWhenOutOfReach;

export const shouldRevalidate = lookAgainAfterRefusal;

export default function FeedbackRound() {
  const { door, giving, me } = useLoaderData<typeof loader>();
  const refused = useActionData<RefusedForm>()?.lastResult;
  return giving ? <GivingPage view={giving} refused={refused} /> : <Door door={door} me={me} refused={refused} />;
}
