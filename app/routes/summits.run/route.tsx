import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useParams } from '@remix-run/react';
import type { BoardEntries } from '#domain/live/views/entry-types.ts';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { answerAct } from '#app/live/act-form.server.ts';
import { LiveSummitLine } from '#app/live/live-summit.tsx';
import { readTopics } from '#app/live/read-topics.server.ts';
import { RunSheet } from './run-sheet.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: `Run sheet · ${(view?.topics.board.entries as BoardEntries | undefined)?.summit.title ?? 'Plenary'}` },
  { name: 'robots', content: 'noindex' },
];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, readTopics(asked.context, asked.params.slug ?? '', ['board']));

export const action = (asked: ActionFunctionArgs) => answerAct(asked, asked.params.slug ?? '', `/summits/${asked.params.slug}/run`);

export default function RunOfTheDay() {
  const { slug = '' } = useParams();
  const { serverAt, topics } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  return (
    <LiveSummitLine key={slug} slug={slug} serverAt={serverAt}>
      <RunSheet slug={slug} serverAt={serverAt} brought={topics.board} lastResult={lastResult} />
    </LiveSummitLine>
  );
}
