import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useParams } from '@remix-run/react';
import type { BoardEntries } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { readBoard } from '#app/convening/read-board.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { answerAct } from '#app/live/act-form.server.ts';
import { LiveSummitLine } from '#app/live/live-summit.tsx';
import { Floor } from './floor.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: t`Questions and polls · ${(view?.channels.board.entries as BoardEntries | undefined)?.summit.title ?? 'Plenary'}` },
  { name: 'robots', content: 'noindex' },
];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, readBoard(asked.context, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) => answerAct(asked, asked.params.slug ?? '', `/summits/${asked.params.slug}/floor${new URL(asked.request.url).search}`);

export default function HostTheFloor() {
  const { slug = '' } = useParams();
  const { serverAt, channels, rights } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  return (
    <LiveSummitLine key={slug} slug={slug} serverAt={serverAt}>
      <Floor slug={slug} serverAt={serverAt} rights={rights} brought={channels.board} lastResult={lastResult} />
    </LiveSummitLine>
  );
}
