import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { answerSchema } from '#domain/report/approval-forms.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { RoomPart } from './room-part.tsx';
import { WindowNotice } from './window-notice.tsx';
import { WordsPart } from './words-part.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`Your approval · ${view?.report.title ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.approving.readOwnWords(asked.context.actor, asked.params.slug ?? ''));

const done = { room: t`Thank you. Your answer for the room is kept.`, words: t`Thank you. Your answer is kept.`, 'withdraw-all': t`All your words are taken back. They stand in no later version of this report.`, 'give-back': t`You gave the words back. Approve them below.` } as const;

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, answerSchema, async (said) => {
    const { params, context } = asked;
    const slug = params.slug ?? '';
    await context.services.approving.answer(context.actor, slug, said);
    return redirectWithFlash(`/reports/${slug}/approve`, { tone: 'good', text: done[said.intent] }, context.origin);
  });

export default function Approve() {
  const view = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const { report, summit, rooms, words } = view;
  const sent = lastResult?.initialValue;
  const isEmpty = rooms.length === 0 && words.passages.length === 0;
  return (
    <Page width="form">
      <PageHeader eyebrow="Before it is published" title={report.title} standfirst={<>What the report of <Link to={`/summits/${summit.slug}`}>{summit.title}</Link> will say in your words, as it will read.</>} />
      {isEmpty ? (
        <EmptyState icon="check" title="Nothing waits for you here">
          No words of yours and no room of yours stand in this draft. If that changes and you are asked, this page says so.
        </EmptyState>
      ) : (
        <WindowNotice view={view} />
      )}
      {rooms.map((room) => (
        <RoomPart key={`${room.id} ${room.seen}`} room={room} lastResult={sent?.intent === 'room' && sent.roomId === room.id ? lastResult : undefined} />
      ))}
      {words.passages.length > 0 && <WordsPart key={`${words.seen} ${JSON.stringify(words.passages.map(({ isTakenBack, askedChange }) => [isTakenBack, askedChange]))}`} words={words} lastResult={sent?.intent === 'room' ? undefined : lastResult} />}
    </Page>
  );
}
