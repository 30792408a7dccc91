import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { membershipSchema } from '#domain/community.ts';
import { actOnMembership } from '#app/community/act-on-membership.server.ts';
import { CommunityTabs } from '#app/community/community-tabs.tsx';
import { LatestTopics } from '#app/community/latest-topics.tsx';
import { Membership } from '#app/community/membership.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { RichTextView } from '#app/markdown/rich-text-view.tsx';
import { PerspectiveLegend } from '#app/perspectives/perspective-legend.tsx';
import { TheTable } from '#app/perspectives/the-table.tsx';
import { feedLinks } from '#app/publication/page-meta.ts';
import { datesInWords } from '#app/publication/summit-dates.ts';
import { OpenQuestions } from '#app/questions/question-list.tsx';
import { useRootView } from '#app/shell/use-root-view.ts';
import { ReportLink } from '#app/reports/report-link.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: `${view?.name ?? 'Community'} · Plenary` }, ...(view?.tagline ? [{ name: 'description', content: view.tagline }] : []), ...(view ? feedLinks({ url: `/communities/${view.slug}`, title: `${view.name}: reports` }) : [])];

export const loader = async (asked: LoaderFunctionArgs) => {
  const { actor, services } = asked.context;
  const slug = asked.params.slug ?? '';
  const [view, latestTopics] = await orRefusal(asked, Promise.all([services.community.readCommunity(actor, slug), services.discussion.listLatestTopics(actor, slug)]));
  return { ...view, latestTopics };
};

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, membershipSchema, async (posted) => {
    const slug = asked.params.slug ?? '';
    return redirectWithFlash(`/communities/${slug}`, { tone: 'good', text: await actOnMembership(asked, posted) }, asked.context.origin);
  });

const lifeWords = { draft: 'Draft', published: 'To come', live: 'Live', held: 'Held' } as const;

export default function Community() {
  const view = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const viewer = useRootView()?.viewer ?? null;
  const home = `/communities/${view.slug}`;
  return (
    <Page>
      <PageHeader
        size="large"
        eyebrow="Community"
        title={view.name}
        standfirst={view.tagline}
        figure={
          <div className="grid max-w-80 justify-items-center gap-3">
            <TheTable attendance={view.attendance} size="large" place="in the community" />
            <PerspectiveLegend attendance={view.attendance} isCentred />
          </div>
        }
      />
      <CommunityTabs slug={view.slug} hasPeople={view.may.listPeople} hasRoles={view.may.changeRoles} />
      {view.waiting > 0 && (
        <Notice className="mb-8" title={`${view.waiting} ${view.waiting === 1 ? 'person asks' : 'people ask'} to join`} acts={<LinkButton to={`${home}/membership`} size="small">Read and answer</LinkButton>} />
      )}
      <div className="grid gap-x-14 gap-y-4 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="min-w-0">
          {view.about.length > 0 && <RichTextView text={view.about} className="mb-8" />}
          <Section id="questions" title="Questions gaining weight" rule="heavy" heading="block" className="mt-0!" aside={<Link to={`${home}/questions`}>All {view.questionCount} questions</Link>}>
            {view.questions.length === 0 ? (
              <EmptyState icon="question" title="No open question yet" acts={view.may.propose && <LinkButton to={`${home}/questions/new`} size="small">Propose the first</LinkButton>}>
                A strategic question is one that the community wants answered, in a summit or a report.
              </EmptyState>
            ) : (
              <OpenQuestions questions={view.questions} addressOf={({ id }) => `${home}/questions/${id}`} />
            )}
          </Section>
          <LatestTopics slug={view.slug} latest={view.latestTopics} />
        </div>
        <div className="grid content-start gap-10">
          <Section id="summits" title="Summits" rule="heavy" heading="block" className="mt-0!" aside={view.may.createSummit && <span className="flex flex-wrap gap-x-4"><Link to={`/summits/new?community=${view.slug}`}>Create one</Link><Link to={`${home}/import-bundle`}>Import a bundle</Link></span>}>
            {view.summits.length === 0 && <p className="text-s text-ink-soft">None yet.</p>}
            <ul>
              {view.summits.map((summit) => (
                <li key={summit.slug} className="border-t border-line py-3 text-s first:border-0 first:pt-0">
                  <p className="text-xs text-ink-soft">{lifeWords[summit.life]}, {datesInWords(summit.startsOn, summit.endsOn)}</p>
                  <p className="font-serif text-m leading-snug font-semibold">
                    <Link to={summit.life === 'draft' ? `/summits/${summit.slug}/prepare` : `/summits/${summit.slug}`} className="text-ink decoration-line-strong">{summit.title}</Link>
                  </p>
                </li>
              ))}
            </ul>
          </Section>
          {view.reports.length > 0 && (
            <Section id="reports" title="Latest reports" rule="heavy" heading="block" className="mt-0!" aside={<Link to="/reports">All reports</Link>}>
              <ul>
                {view.reports.map((report) => (
                  <li key={report.slug} className="border-t border-line py-3 text-s first:border-0 first:pt-0">
                    <ReportLink report={report} />
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Section id="join" title={view.me ? 'Your membership' : 'How to join'} rule="heavy" heading="block" className="mt-0!">
            <Membership view={view} viewer={viewer} lastResult={lastResult} />
          </Section>
        </div>
      </div>
    </Page>
  );
}
