import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { filterActSchema, filterToTry } from '#domain/filters/forms.ts';
import { t } from '#domain/words/t.ts';
import { FilterForm } from '#app/filters/filter-form.tsx';
import { TrialList } from '#app/filters/trial-list.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`A filter · ${view?.community.name ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export const loader = async (asked: LoaderFunctionArgs) => {
  const values = Object.fromEntries(new URL(asked.request.url).searchParams) as Record<string, string>;
  const { services, actor } = asked.context;
  return { ...(await orRefusal(asked, services.filters.readFilter(actor, asked.params.slug ?? '', asked.params.ruleId ?? '', filterToTry.parse(values)))), values };
};

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, filterActSchema, async (act) => {
    const { services, actor, origin } = asked.context;
    const [slug, ruleId] = [asked.params.slug ?? '', asked.params.ruleId ?? ''];
    if (act.intent === 'remove') await services.filters.removeFilter(actor, slug, ruleId);
    else await services.filters.changeFilter(actor, slug, ruleId, act);
    return redirectWithFlash(`/communities/${slug}/filters`, { tone: 'good', text: act.intent === 'remove' ? t`The filter is removed.` : t`The filter is saved.` }, origin);
  });

export default function Filter() {
  const { community, rule, trial, values } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const { kind, pattern, outcome, words, isTrial } = rule;
  const back = `/communities/${community.slug}/filters`;
  return (
    <Page>
      <PageHeader eyebrow={<Link to={back}>Filters of {community.name}</Link>} title={pattern} standfirst={isTrial ? 'A dry run: it does nothing.' : 'In force for new posts, and for posts that are changed.'} />
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <Section id="trial" title={`What “${values.pattern ?? pattern}” would have found`} rule="heavy" heading="block" className="mt-0! min-w-0"><TrialList trial={trial} outcome={values.outcome ?? outcome} /></Section>
        <div>
          <Section id="change" title="Change it" rule="heavy" heading="block" className="mt-0!">
            <FilterForm values={{ kind, pattern, outcome, words, state: isTrial ? 'trial' : 'force', ...values }} lastResult={lastResult} />
          </Section>
          <Disclosure summary="Remove the filter" hint="what it did stays as it is">
            <Form method="post"><SubmitButton name="intent" value="remove" icon="trash">Remove it for good</SubmitButton></Form>
          </Disclosure>
        </div>
      </div>
    </Page>
  );
}
