import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from '@remix-run/react';
import { composeActSchema } from '#domain/report/report-forms.ts';
import { t } from '#domain/words/t.ts';
import { Composer } from '#app/composing/composer.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { doComposeAct } from './do-compose-act.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view ? t`${view.report.title} · Composer · Plenary` : t`Composer · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.reports.readComposer(asked.context.actor, asked.params.slug ?? ''));

export async function action(asked: ActionFunctionArgs) {
  const { context, params, request } = asked;
  const slug = params.slug ?? '';
  const { search } = new URL(request.url);
  return answerForm(asked, composeActSchema, async (act, form) => {
    const done = await doComposeAct(context, slug, act);
    // A script stays where it is, and reads the page anew by itself.
    if (form.has('via')) return Response.json(done);
    return redirectWithFlash(`/reports/${slug}/compose${search}`, { tone: 'good', text: done.said }, context.origin);
  });
}

/** What is chosen among the passages is chosen in the browser. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, formMethod, defaultShouldRevalidate }) =>
  formMethod === undefined && currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search ? false : defaultShouldRevalidate;

export default function ComposeReport() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<RefusedForm>()?.lastResult;
  const refusal = Object.values(refused?.error ?? {}).flatMap((sentences) => sentences ?? [])[0] ?? null;
  return <Composer key={view.report.id} view={view} refusal={refusal} />;
}
