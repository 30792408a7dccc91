import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useParams } from '@remix-run/react';
import { attachQuestionFormSchema } from '#domain/summit-settings.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { PreparationPage } from '#app/preparation/preparation-page.tsx';
import { RefusedAct } from '#app/preparation/refused-act.tsx';
import { preparationMeta } from '#app/preparation/use-preparation.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { QuestionLine } from './question-line.tsx';

export const meta = preparationMeta(t`Strategic questions`);

export const loader = (asked: LoaderFunctionArgs) =>
  orRefusal(asked, asked.context.services.summits.listQuestionsToAttach(asked.context.actor, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, attachQuestionFormSchema, async ({ intent, ...attachment }) => {
    const { params, context } = asked;
    const slug = params.slug ?? '';
    const { summits } = context.services;
    if (intent === 'attach') await summits.attachQuestion(context.actor, slug, attachment);
    else await summits.detachQuestion(context.actor, slug, attachment);
    const text = intent === 'attach' ? t`The session takes up this question.` : t`The question is off the session; it stays with the community.`;
    return redirectWithFlash(`/summits/${slug}/prepare/questions`, { tone: 'good', text }, context.origin);
  });

export default function StrategicQuestions() {
  const { questions, agendaSessions, timeZone } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const { slug = '' } = useParams();
  return (
    <PreparationPage title="Strategic questions" lede={<>What the community wants answered, heaviest first. Say which session of the summit takes up which question; a breakout room takes one where <Link to={`/summits/${slug}/prepare/rooms`}>rooms are planned</Link>.</>}>
      <RefusedAct lastResult={lastResult} />
      {questions.length === 0 ? (
        <EmptyState icon="question" title="The community has no open question">
          Members propose questions on the page of their community. Those that are open appear here by themselves.
        </EmptyState>
      ) : (
        <ul>
          {questions.map((question) => (
            <QuestionLine key={question.id} question={question} agendaSessions={agendaSessions} timeZone={timeZone} />
          ))}
        </ul>
      )}
    </PreparationPage>
  );
}
