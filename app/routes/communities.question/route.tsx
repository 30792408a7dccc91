import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { questionActSchema } from '#domain/strategic-question.ts';
import { t } from '#domain/words/t.ts';
import { DeliberationLinks } from '#app/deliberation/deliberation-links.tsx';
import { TopicsAbout } from '#app/discussion/topics-about.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { FollowForm } from '#app/notices/follow-form.tsx';
import { actOnQuestion } from '#app/questions/act-on-question.server.ts';
import { PointsForm } from '#app/questions/points-form.tsx';
import { MergeForm, RefineForm, SettleForm } from '#app/questions/question-forms.tsx';
import { QuestionState } from '#app/questions/question-state.tsx';
import { QuestionTrace } from '#app/questions/question-trace.tsx';
import { TakenUp } from '#app/questions/taken-up.tsx';
import { WeightLine } from '#app/questions/weight-line.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: `${view?.question.text ?? t`Question`} · Plenary` }];

export const loader = async (asked: LoaderFunctionArgs) => {
  const { params, context, request } = asked;
  const words = new URL(request.url).searchParams.get('words')?.slice(0, 80) ?? '';
  const address = { slug: params.slug ?? '', id: params.id ?? '' };
  const view = await orRefusal(asked, context.services.questions.readQuestion(context.actor, address, words));
  const [links, discussion, follow] = await Promise.all([
    context.services.deliberations.listDeliberationLinks(context.actor, { questionId: view.question.id }),
    context.services.discussion.listTopicsAbout(context.actor, { kind: 'question', name: view.question.id }),
    context.services.notices.readFollow(context.actor, { kind: 'question', id: view.question.id }),
  ]);
  return { ...view, words, links, discussion, follow };
};

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, questionActSchema, async (act) => {
    const text = await actOnQuestion(asked, act);
    return redirectWithFlash(new URL(asked.request.url).pathname, { tone: 'good', text }, asked.context.origin);
  });

export default function Question() {
  const { words, links, discussion, follow, ...view } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const { community, question, mergedInto, mine, may, trace, takenUp } = view;
  const board = `/communities/${community.slug}/questions`;
  const addressOf = (id: string) => `${board}/${id}`;
  return (
    <Page>
      <PageHeader eyebrow={<Link to={board}>{community.name}, questions</Link>} title={question.text} />
      {mergedInto && (
        <Notice title="This question is part of another now" icon="arrow" className="mb-8">
          Its points went to <Link to={addressOf(mergedInto.id)}>{mergedInto.text}</Link>
        </Notice>
      )}
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-2">
          {question.background && <p className="max-w-measure font-serif text-read whitespace-pre-line">{question.background}</p>}
          <p className="mb-4 text-s text-ink-soft">Proposed by {question.proposedBy || 'a member who has left'}</p>
          <DeliberationLinks links={links} className="mb-4" />
          <TopicsAbout view={discussion} className="mb-4" />
          <TakenUp places={takenUp} />
          <p className="text-s">
            <Link to={`${addressOf(question.id)}/thread`}>The thread, from the question to what came of it</Link>
          </p>
          <Section id="trace" title="What happened to it" className="mt-6!">
            <QuestionTrace trace={trace} addressOf={addressOf} />
          </Section>
          {(may.refine || may.merge || may.settle) && (
            <Section id="acts" title="What you can do" className="print:hidden">
              {may.refine && <RefineForm view={view} lastResult={lastResult} />}
              {may.merge && <MergeForm view={view} words={words} lastResult={lastResult} />}
              {may.settle && <SettleForm view={view} lastResult={lastResult} />}
            </Section>
          )}
        </div>
        <aside className="grid content-start gap-4 max-lg:order-first">
          <QuestionState {...question} />
          <FollowForm follow={follow} />
          {question.state === 'open' && (
            <div>
              <WeightLine curve={question.curve} highest={question.people} />
              <p className="mt-2 text-s"><b className="font-serif text-l">{question.points}</b> {question.points === 1 ? 'point' : 'points'}, {question.peopleLately === 0 ? 'nobody' : `${question.peopleLately} ${question.peopleLately === 1 ? 'person' : 'people'}`} more in four weeks</p>
              {mine && <PointsForm slug={community.slug} question={question} mine={mine.points} left={mine.left} then={addressOf(question.id)} />}
              {mine && <p role="status" className="mt-1 text-xs text-ink-soft">{mine.left} of your points left</p>}
            </div>
          )}
        </aside>
      </div>
    </Page>
  );
}
