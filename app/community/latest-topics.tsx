import { Link } from '@remix-run/react';
import type { TopicLine } from '#server/services/discussion/list-topics.ts';
import { TopicList } from '#app/discussion/topic-list.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Section } from '#app/ui/page.tsx';

type Props = { slug: string; latest: { topics: readonly TopicLine[]; count: number; mayBegin: boolean } };

/** What was talked about last in a community, on its home page. */
export const LatestTopics = ({ slug, latest: { topics, count, mayBegin } }: Props) => (
  <Section id="topics" title="Latest topics" rule="heavy" heading="block" aside={count > 0 && <Link to={`/communities/${slug}/topics`}>{count === 1 ? 'The one topic' : `All ${count} topics`}</Link>}>
    {topics.length === 0 ? (
      <EmptyState icon="remark" title="No topic yet" acts={mayBegin && <LinkButton to={`/communities/${slug}/topics/new`} size="small">Begin the first</LinkButton>}>
        Members ask each other there, and tell each other what they tried.
      </EmptyState>
    ) : (
      <TopicList slug={slug} topics={topics} />
    )}
  </Section>
);
