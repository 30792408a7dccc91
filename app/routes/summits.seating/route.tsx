import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { readBoard } from '#app/convening/read-board.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { answerAct } from '#app/live/act-form.server.ts';
import { LiveSummitLine } from '#app/live/live-summit.tsx';
import { SeatingPage } from './seating-page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: view ? t`Seating of ${view.seating.entry.title} · ${view.seating.summit.title}` : t`Seating · Plenary` },
  { name: 'robots', content: 'noindex' },
];

export async function loader(asked: LoaderFunctionArgs) {
  const { context, params: { slug = '', agendaSessionId = '' } } = asked;
  const seating = await orRefusal(asked, context.services.live.readSeating(context.actor, slug, agendaSessionId));
  return { seating, ...(await orRefusal(asked, readBoard(context, slug))) };
}

export const action = (asked: ActionFunctionArgs) => answerAct(asked, asked.params.slug ?? '', `/summits/${asked.params.slug}/seating/${asked.params.agendaSessionId}`);

export default function Seating() {
  const { seating, serverAt, channels, rights } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  return (
    <LiveSummitLine key={seating.summit.slug} slug={seating.summit.slug} serverAt={serverAt}>
      <SeatingPage key={seating.entry.id} view={seating} serverAt={serverAt} rights={rights} brought={channels.board} lastResult={lastResult} />
    </LiveSummitLine>
  );
}
