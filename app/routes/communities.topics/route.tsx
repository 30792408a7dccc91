import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { CommunityTabs } from '#app/community/community-tabs.tsx';
import { HeldPosts } from '#app/discussion/held-posts.tsx';
import { TopicList } from '#app/discussion/topic-list.tsx';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`Topics · ${view?.community.name ?? 'Plenary'}` }];

export const loader = (asked: LoaderFunctionArgs) => {
  const page = Number.parseInt(new URL(asked.request.url).searchParams.get('page') ?? '', 10);
  return orRefusal(asked, asked.context.services.discussion.listTopics(asked.context.actor, asked.params.slug ?? '', { page: Number.isNaN(page) ? 1 : page }));
};

export default function Topics() {
  const { community, topics, held, page, pages, keptOut, may } = useLoaderData<typeof loader>();
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
      {topics.length === 0 ? (
        <EmptyState icon="remark" title={page > 1 ? 'There is nothing on this page' : 'No topic yet'}>
          {may.begin ? 'Begin the first: ask something that others have tried, or tell what you found.' : 'Members begin topics, and answer each other there.'}
        </EmptyState>
      ) : (
        <TopicList slug={community.slug} topics={topics} />
      )}
      <Pagination current={page} last={pages} toPage={(number) => `${home}/topics?page=${number}`} />
      {keptOut !== null && <p className="mt-6 max-w-measure text-s text-ink-soft">{keptOut} <Link to="/notices">Your notices</Link></p>}
      {!may.begin && keptOut === null && (
        <p className="mt-6 text-s text-ink-soft">
          Members begin topics and answer. <Link to={`${home}#join`}>{may.join ? `Become a member of ${community.name}` : 'How to become one'}</Link>
        </p>
      )}
    </Page>
  );
}
