import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { recommendationUpdateSchema } from '#domain/report/recommendation-forms.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { UpdateForm } from '#app/approving/update-form.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { LocalTime } from '#app/ui/time.tsx';

export const meta: MetaFunction = () => [{ title: t`How far is it? · Plenary` }, { name: 'robots', content: 'noindex' }, { name: 'referrer', content: 'no-referrer' }];

export async function loader(asked: LoaderFunctionArgs) {
  const view = await orRefusal(asked, asked.context.services.recommending.readAsked(asked.params.secret ?? ''));
  return data(view, { status: view.state === 'spent' ? 410 : 200, headers: { 'Cache-Control': 'no-store' } });
}

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, recommendationUpdateSchema, async (said) => {
    const { params, context } = asked;
    const kept = await context.services.recommending.answerByLink(params.secret ?? '', said);
    return redirectWithFlash(kept ? `/reports/${kept.slug}` : `/recommendations/${params.secret ?? ''}`, kept ? { tone: 'good', text: t`Thank you. What you said stands below “What happened since”.` } : { tone: 'bad', text: t`The link was used already, so this was not kept.` }, context.origin);
  });

export default function AskedRecommendation() {
  const view = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  if (view.state === 'spent')
    return (
      <Page width="reading">
        <PageHeader title="This link opens nothing any more" standfirst="It was used already, or is older than 60 days." />
        <p className="text-s">
          To say how far a recommendation of yours is, <Link to="/sign-in">sign in</Link> and open the recommendations of the report.
        </p>
      </Page>
    );
  const { text, dueOn, report, summit } = view;
  return (
    <Page width="form">
      <PageHeader
        eyebrow={`A recommendation of ${summit.title}`}
        title={text}
        standfirst={
          <>
            From <Link to={`/reports/${report.slug}`}>{report.title}</Link>
            {dueOn && (
              <>
                , due by <LocalTime at={`${dueOn}T12:00:00Z`} zone="UTC" show="day" isPlaceOnly />
              </>
            )}
            . How far is it?
          </>
        }
      />
      <UpdateForm id={null} state={view.now} lastResult={lastResult} />
    </Page>
  );
}
