import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { membershipSchema } from '#domain/community.ts';
import { t } from '#domain/words/t.ts';
import { actOnMembership } from '#app/community/act-on-membership.server.ts';
import { CommunityTabs } from '#app/community/community-tabs.tsx';
import { DraftsPart } from '#app/community/drafts-part.tsx';
import { LatestTopics } from '#app/community/latest-topics.tsx';
import { Membership } from '#app/community/membership.tsx';
import { isFreshSince, FreshMark } from '#app/community/fresh-mark.tsx';
import { NewsPart } from '#app/community/news-part.tsx';
import { ReadingPart } from '#app/community/reading-part.tsx';
import { SummitsPart } from '#app/community/summits-part.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { FollowForm } from '#app/notices/follow-form.tsx';
import { RichTextView } from '#app/markdown/rich-text-view.tsx';
import { RestrictionNotice } from '#app/moderation/restriction-notice.tsx';
import { PerspectiveLegend } from '#app/perspectives/perspective-legend.tsx';
import { TheTable } from '#app/perspectives/the-table.tsx';
import { feedLinks } from '#app/publication/page-meta.ts';
import { OpenQuestions } from '#app/questions/question-list.tsx';
import { useRootView } from '#app/shell/use-root-view.ts';
import { ReportLink } from '#app/reports/report-link.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: `${view?.name ?? t`Community`} · Plenary` }, ...(view?.tagline ? [{ name: 'description', content: view.tagline }] : []), ...(view ? feedLinks({ url: `/communities/${view.slug}`, title: t`${view.name}: reports` }) : [])];

export const loader = async (asked: LoaderFunctionArgs) => {
  const { actor, services } = asked.context;
  const slug = asked.params.slug ?? '';
  const [view, latestTopics, follow] = await orRefusal(asked, Promise.all([services.community.readCommunity(actor, slug), services.discussion.listLatestTopics(actor, slug), services.notices.readFollow(actor, { kind: 'community', slug })]));
  return { ...view, latestTopics, follow };
};

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, membershipSchema, async (posted) => {
    const slug = asked.params.slug ?? '';
    return redirectWithFlash(`/communities/${slug}`, { tone: 'good', text: await actOnMembership(asked, posted) }, asked.context.origin);
  });

export default function Community() {
  const view = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const viewer = useRootView()?.viewer ?? null;
  const home = `/communities/${view.slug}`;
  const { freshSince } = view;
  const isGaining = view.questions.some(({ peopleLately }) => peopleLately > 0);
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
      {view.waitingCases > 0 && (
        <Notice icon="flag" className="mb-8" title={`${view.waitingCases} ${view.waitingCases === 1 ? 'case waits' : 'cases wait'} for who moderates`} acts={<LinkButton to={`${home}/moderation`} size="small">Look and decide</LinkButton>} />
      )}
      {view.restriction && <RestrictionNotice restriction={view.restriction} />}
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="min-w-0">
          {freshSince !== null && view.news.lines.length > 0 && <NewsPart news={view.news} freshSince={freshSince} />}
          {view.me === null && view.about.length > 0 && <RichTextView text={view.about} className="mb-12" />}
          <Section id="questions" title={isGaining ? 'Questions gaining points' : 'Open questions'} rule="heavy" heading="block" className="mt-0!" aside={<Link to={`${home}/questions`}>{view.openCount > 0 ? `All ${view.openCount} open questions` : 'All questions'}</Link>}>
            {view.questions.length === 0 ? (
              <EmptyState icon="question" title="No open question yet" acts={view.may.propose && <LinkButton to={`${home}/questions/new`} size="small">Propose the first</LinkButton>}>
                A strategic question is one that the community wants answered, in a summit or a report.
              </EmptyState>
            ) : (
              <OpenQuestions questions={view.questions} addressOf={({ id }) => `${home}/questions/${id}`} under={({ createdAt }) => isFreshSince(freshSince, createdAt) && <FreshMark />} />
            )}
          </Section>
          {view.drafts.length > 0 && <DraftsPart drafts={view.drafts} freshSince={freshSince} />}
          <LatestTopics slug={view.slug} latest={view.latestTopics} />
        </div>
        <div className="grid content-start gap-10">
          <SummitsPart slug={view.slug} next={view.nextSummit} others={view.summits} mayCreate={view.may.createSummit} freshSince={freshSince} />
          <Section id="reports" title="Latest reports" rule="heavy" heading="block" className="mt-0!" aside={view.reports.length > 0 && <Link to="/reports">All reports</Link>}>
            {view.reports.length === 0 ? (
              <p className="text-s text-ink-soft">None yet. Each summit publishes what its rooms found.</p>
            ) : (
              <ul>
                {view.reports.map((report) => (
                  <li key={report.slug} className="border-t border-line py-3 text-s first:border-0 first:pt-0">
                    <ReportLink report={report} />
                    {isFreshSince(freshSince, report.publishedAt) && <FreshMark />}
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <ReadingPart slug={view.slug} readings={view.readings} mayAdd={view.me !== null} freshSince={freshSince} />
          <Section id="join" title={view.me ? 'Your membership' : 'How to join'} rule="heavy" heading="block" className="mt-0!">
            {view.restriction?.kind === 'suspend' ? <p className="text-s text-ink-soft">Your membership waits until the suspension is over.</p> : <Membership view={view} viewer={viewer} lastResult={lastResult} />}
            <FollowForm follow={view.follow} className="mt-4" />
            <p className="mt-3 text-s"><Link to={`${home}/rules`}>How we talk here</Link></p>
          </Section>
          {view.me !== null && view.about.length > 0 && <Section id="about" title="About this community" rule="heavy" heading="block" className="mt-0!"><RichTextView text={view.about} className="text-s" /></Section>}
        </div>
      </div>
    </Page>
  );
}
