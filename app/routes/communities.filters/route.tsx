import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { filterRuleSchema, filterToTry } from '#domain/filters/forms.ts';
import { MOST_RULES } from '#domain/filters/filter-rule.ts';
import { filterKindWords, filterOutcomeWords } from '#domain/filters/words.ts';
import { t } from '#domain/words/t.ts';
import { FilterForm } from '#app/filters/filter-form.tsx';
import { TrialList } from '#app/filters/trial-list.tsx';
import { CommunityTabs } from '#app/community/community-tabs.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`Filters · ${view?.community.name ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export const loader = async (asked: LoaderFunctionArgs) => {
  const values = Object.fromEntries(new URL(asked.request.url).searchParams) as Record<string, string>;
  const { services, actor } = asked.context;
  return { ...(await orRefusal(asked, services.filters.readFilters(actor, asked.params.slug ?? '', filterToTry.parse(values)))), values };
};

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, filterRuleSchema, async (rule) => {
    const slug = asked.params.slug ?? '';
    await asked.context.services.filters.addFilter(asked.context.actor, slug, rule);
    return redirectWithFlash(`/communities/${slug}/filters`, { tone: 'good', text: rule.state === 'trial' ? t`Saved as a dry run: it does nothing yet.` : t`Saved. It is in force from now on.` }, asked.context.origin);
  });

export default function Filters() {
  const { community, rules, trial, values, may } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const home = `/communities/${community.slug}`;
  return (
    <Page>
      <PageHeader eyebrow={<Link to={`${home}/moderation`}>Moderation of {community.name}</Link>} title="Filters" standfirst="Words and sites that you look for in titles and posts, when they are written and when they are changed. Those who moderate are left out." />
      <CommunityTabs slug={community.slug} hasPeople={may.listPeople} hasRoles={may.changeRoles} />
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <div className="min-w-0">
          {trial && <Section id="trial" title={`What “${values.pattern ?? ''}” would have found`} rule="heavy" heading="block" className="mt-0!"><TrialList trial={trial} outcome={values.outcome} /></Section>}
          <Section id="rules" title={`${rules.length} of at most ${MOST_RULES} filters`} rule="heavy" heading="block" className={trial ? '' : 'mt-0!'}>
            {rules.length === 0 ? (
              <EmptyState icon="flag" title="No filter yet">Try a word first: you see what it would have found in the last 90 days, and nothing is changed.</EmptyState>
            ) : (
              <ul>
                {rules.map(({ id, kind, pattern, outcome, words, isTrial }) => (
                  <li key={id} className="border-t border-line py-3 text-s first:border-0 first:pt-0">
                    <h3 className="text-m"><Link to={`${home}/filters/${id}`}>{pattern}</Link></h3>
                    <p className="text-ink-soft">{filterKindWords(kind).name} · {isTrial ? 'Dry run' : 'In force'} · {filterOutcomeWords(outcome).name}</p>
                    {words && <p className="max-w-measure font-serif break-words">{words}</p>}
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </div>
        <Section id="add" title="Add a filter" rule="heavy" heading="block" className="mt-0!">
          <FilterForm key={rules.length} values={{ kind: 'words', state: 'trial', ...values }} lastResult={lastResult} />
        </Section>
      </div>
    </Page>
  );
}
