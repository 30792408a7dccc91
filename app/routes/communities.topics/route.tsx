import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { type TopicShow, topicsAskedSchema } from '#domain/discussion/topic-shows.ts';
import { t } from '#domain/words/t.ts';
import { CommunityTabs } from '#app/community/community-tabs.tsx';
import { HeldPosts } from '#app/discussion/held-posts.tsx';
import { OwnDrafts } from '#app/discussion/own-drafts.tsx';
import { TopicChoice } from '#app/discussion/topic-choice.tsx';
import { TopicList } from '#app/discussion/topic-list.tsx';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`Topics · ${view?.community.name ?? 'Plenary'}` }];

export const loader = (asked: LoaderFunctionArgs) => {
  const which = topicsAskedSchema.parse(Object.fromEntries(new URL(asked.request.url).searchParams));
  return orRefusal(asked, asked.context.services.discussion.listTopics(asked.context.actor, asked.params.slug ?? '', which));
};

/** What stands where some topics alone are asked for, and there is none of them. */
const noneWords: Record<Exclude<TopicShow, 'all'>, { title: string; next: string }> = {
  new: { title: t`Nothing is new to you`, next: t`Topics that others begin stand here until you open them, and topics you opened once they have posts you have not read.` },
  unanswered: { title: t`No topic waits for an answer`, next: t`A topic stands here while nobody has written below its first post.` },
  mine: { title: t`You have not written here yet`, next: t`Topics that you begin or answer stand here.` },
};

export default function Topics() {
  const { community, topics, held, drafts, show, isPerson, page, pages, keptOut, may } = useLoaderData<typeof loader>();
  const home = `/communities/${community.slug}`;
  const begin = may.begin && (
    <LinkButton to={`${home}/topics/new`} variant="primary" icon="add">
      Begin a topic
    </LinkButton>
  );
  return (
    <Page>
      <PageHeader eyebrow={<Link to={home}>{community.name}</Link>} title="Topics" standfirst="What members ask each other and tell each other between summits." acts={begin} />
      <CommunityTabs slug={community.slug} hasPeople={may.listPeople} hasRoles={may.changeRoles} />
      <HeldPosts slug={community.slug} held={held} />
      <OwnDrafts slug={community.slug} drafts={drafts} />
      {(show !== 'all' || pages > 0) && <TopicChoice slug={community.slug} show={show} isPerson={isPerson} />}
      {topics.length === 0 && page === 1 && show !== 'all' ? (
        <EmptyState icon="remark" title={noneWords[show].title}>{noneWords[show].next}</EmptyState>
      ) : topics.length === 0 ? (
        <EmptyState icon="remark" title={page > 1 ? 'There is nothing on this page' : 'No topic yet'}>
          {may.begin ? 'Begin the first: ask something that others have tried, or tell what you found.' : 'Members begin topics, and answer each other there.'}
        </EmptyState>
      ) : (
        <TopicList slug={community.slug} topics={topics} />
      )}
      <Pagination current={page} last={pages} toPage={(number) => `${home}/topics?${show === 'all' ? '' : `show=${show}&`}page=${number}`} />
      {keptOut !== null && <p className="mt-6 max-w-measure text-s text-ink-soft">{keptOut} <Link to="/notices">Your notices</Link></p>}
      {!may.begin && keptOut === null && (
        <p className="mt-6 text-s text-ink-soft">
          Members begin topics and answer. <Link to={`${home}#join`}>{may.join ? `Become a member of ${community.name}` : 'How to become one'}</Link>
        </p>
      )}
    </Page>
  );
}
