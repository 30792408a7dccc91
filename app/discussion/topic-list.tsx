import { Link } from '@remix-run/react';
import type { TopicLine } from '#server/services/discussion/list-topics.ts';
import { FreshMark } from '#app/community/fresh-mark.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { topicPath } from '#domain/discussion/topic-address.ts';
import { thingWithin } from './thing-words.ts';
import { postWords, TopicStates } from './topic-states.tsx';

type Props = { slug: string; topics: readonly TopicLine[] };

/** Topics one below the other: what they are about, how they stand, how much was said and when last, and what is new to the reader. */
export const TopicList = ({ slug, topics }: Props) => (
  <ul>
    {topics.map((topic) => (
      <li key={topic.number} className="grid gap-x-8 gap-y-1 border-t border-line py-4 first:border-0 first:pt-0 md:grid-cols-[minmax(0,1fr)_16rem] md:items-baseline">
        <div className="min-w-0">
          <p className="font-serif text-l leading-snug font-semibold">
            <Link to={topicPath({ slug, number: topic.number })} className="text-ink decoration-line-strong">
              {topic.title}
            </Link>
            {topic.isNew && <FreshMark className="ml-2.5 font-sans" />}
          </p>
          <p className="mt-1 flex flex-wrap items-baseline gap-x-4 text-xs text-ink-soft">
            <span>Begun by {topic.begunBy ?? 'somebody who left'}</span>
            {topic.about && <span>About the {thingWithin[topic.about.kind]} “{topic.about.title}”</span>}
            <TopicStates {...topic} />
          </p>
        </div>
        <p className="flex flex-wrap gap-x-4 text-xs text-ink-soft md:flex-col md:items-end md:text-right">
          {topic.unread !== null && topic.unread > 0 && (
            <Link to={`${topicPath({ slug, number: topic.number })}#new`} className="inline-flex min-h-6 items-center gap-1 font-semibold">
              <Icon name="down" size="small" />
              {topic.unread} new
              <span className="sr-only"> in {topic.title}</span>
            </Link>
          )}
          <span>
            {postWords(topic.postCount)}, last <LocalTime at={topic.lastPostAt} zone="UTC" show="day" isPlaceOnly />
          </span>
        </p>
      </li>
    ))}
  </ul>
);
