import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { topicActSchema } from '#domain/discussion/topic-forms.ts';
import { actOnTopic } from '#app/discussion/act-on-topic.server.ts';
import { ArrivedPosts } from '#app/discussion/arrived-posts.tsx';
import { HeldPosts } from '#app/discussion/held-posts.tsx';
import { PostList } from '#app/discussion/post-list.tsx';
import { readTopicPage } from '#app/discussion/read-topic-page.server.ts';
import { ReplyForm } from '#app/discussion/reply-form.tsx';
import { SteerTopic } from '#app/discussion/steer-topic.tsx';
import { postAddress, topicPath } from '#domain/discussion/topic-address.ts';
import { t } from '#domain/words/t.ts';
import { TopicTraces } from '#app/discussion/topic-traces.tsx';
import { thingWithin } from '#app/discussion/thing-words.ts';
import { postWords, TopicStates } from '#app/discussion/topic-states.tsx';
import { FollowForm } from '#app/notices/follow-form.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { useRootView } from '#app/shell/use-root-view.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

export const handle = { isToRead: true };

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: `${view?.topic.title ?? t`Topic`} · Plenary` },
  ...(view && !view.topic.isForMembers ? [{ tagName: 'link', rel: 'canonical', href: `${topicPath({ slug: view.community.slug, number: view.topic.number })}${view.page > 1 ? `?page=${view.page}` : ''}` }] : [{ name: 'robots', content: 'noindex' }]),
];

export const loader = (asked: LoaderFunctionArgs) => readTopicPage(asked);

export const action = (asked: ActionFunctionArgs) => answerForm(asked, topicActSchema, (act) => actOnTopic(asked, act));

export default function Topic() {
  const view = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const { about, community, topic, accepted, may, page, pages } = view;
  const viewer = useRootView()?.viewer ?? null;
  const address = { slug: community.slug, number: topic.number };
  const toPage = (number: number) => `${topicPath(address)}?page=${number}`;
  return (
    <Page>
      <PageHeader
        eyebrow={
          <>
            <Link to={`/communities/${community.slug}/topics`}>{community.name}</Link>, topic
          </>
        }
        title={topic.title}
        standfirst={about && <>About the {thingWithin[about.kind]} <Link to={about.path}>{about.title}</Link></>}
      />
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0 max-w-[46rem]">
          <p className="mb-3 flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b-2 border-ink pb-3 text-s text-ink-soft">
            <span>{postWords(topic.postCount)}</span>
            <TopicStates {...topic} isAnswered={false} />
            {view.firstNew !== null && (
              <a href="#new" className="ml-auto inline-flex items-center gap-1 font-semibold">
                <Icon name="down" size="small" />
                {view.newCount === 1 ? '1 new post' : `${view.newCount} new posts`}
              </a>
            )}
          </p>
          {accepted && (
            <p className="mb-3 flex items-baseline gap-2 border-b border-line pb-3 text-s">
              <Icon name="check" size="small" className="self-center text-good" />
              <span>
                <b>Answered.</b> {accepted.isFolded ? 'By somebody whom you muted or blocked.' : accepted.words} <a href={postAddress(address, accepted.number)} className="inline-block py-0.5">Read the accepted answer</a>
              </span>
            </p>
          )}
          <TopicTraces traces={view.traces} />
          <Pagination current={page} last={pages} toPage={toPage} label="Pages, above the posts" />
          <PostList key={`${community.slug} ${topic.number} ${page}`} markup={view.markup} />
          {viewer && page === pages && <ArrivedPosts key={`${community.slug} ${topic.number}`} slug={community.slug} number={topic.number} last={topic.lastNumber} firstNew={view.firstNew} />}
          <Pagination current={page} last={pages} toPage={toPage} />
          <HeldPosts slug={community.slug} held={view.held} />
          {/* Made anew once what was written in it is posted, and not when others post. */}
          <ReplyForm key={`${topic.number} ${view.lastOwn ?? ''} ${view.held.length}`} view={view} lastResult={lastResult} />
        </div>
        {view.follow && (
          <aside className="grid content-start gap-8 print:hidden">
            <FollowForm follow={view.follow} />
            {may.manage && <SteerTopic view={view} lastResult={lastResult} />}
          </aside>
        )}
      </div>
    </Page>
  );
}
