import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { recommendationActSchema } from '#domain/report/recommendation-forms.ts';
import { t } from '#domain/words/t.ts';
import { settledWords } from '#app/composing/settled-words.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { RefusedAct } from '#app/preparation/refused-act.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { RecommendationForm } from './recommendation-form.tsx';
import { RecommendationRow } from './recommendation-row.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`Recommendations · ${view?.report.title ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.recommending.readRecommendations(asked.context.actor, asked.params.slug ?? ''));

const done = { add: t`Added.`, edit: t`Saved.`, move: t`Moved.`, remove: t`Removed. Versions that were published keep it.`, update: t`Saved. It stands on the page of the report.` } as const;

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, recommendationActSchema, async (act) => {
    const { params, context } = asked;
    const slug = params.slug ?? '';
    const { recommending, reports } = context.services;
    if (act.intent === 'settle') await reports.settleChange(context.actor, slug, act);
    else if (act.intent === 'update') await recommending.updateRecommendation(context.actor, slug, act);
    else await recommending.changeRecommendations(context.actor, slug, act);
    return redirectWithFlash(`/reports/${slug}/recommendations`, { tone: 'good', text: act.intent === 'settle' ? settledWords[act.decision] : done[act.intent] }, context.origin);
  });

export default function Recommendations() {
  const view = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const { report, composes, recommendations } = view;
  const sent = lastResult?.initialValue;
  const unowned = recommendations.filter(({ owner }) => owner === null).length;
  return (
    <Page width="form">
      <PageHeader
        eyebrow={composes ? <Link to={`/reports/${report.slug}/compose`}>Draft of {report.title}</Link> : <Link to={`/reports/${report.slug}`}>{report.title}</Link>}
        title={composes ? 'Recommendations' : 'Yours to do'}
        standfirst={composes ? 'What should happen, who does it, and until when. Owners are told when the report is published, and asked how far it is 30 and 90 days later.' : 'Say how far it is. It stands on the page of the report.'}
      />
      {(sent?.intent === 'move' || sent?.intent === 'settle') && <RefusedAct lastResult={lastResult} />}
      {composes && unowned > 0 && <p className="mb-4 text-s font-semibold">{unowned === 1 ? 'One has nobody who does it yet.' : `${unowned} have nobody who does it yet.`}</p>}
      {recommendations.length === 0 && <p className="text-s text-ink-soft">Nothing is recommended yet.</p>}
      <ol>
        {recommendations.map((recommendation, place) => (
          <RecommendationRow
            key={`${recommendation.id} ${JSON.stringify([recommendation.text, recommendation.owner, recommendation.dueOn, recommendation.state])}`}
            {...{ recommendation, view }}
            number={place + 1}
            isLast={place === recommendations.length - 1}
            lastResult={sent?.id === recommendation.id && sent.intent !== 'move' ? lastResult : undefined}
          />
        ))}
      </ol>
      {composes && (
        <Section id="add" title="Add a recommendation">
          <RecommendationForm key={recommendations.length} view={view} lastResult={sent?.intent === 'add' ? lastResult : undefined} />
        </Section>
      )}
    </Page>
  );
}
