import { Link } from '@remix-run/react';
import type { TopicView } from '#server/services/discussion/read-topic.ts';
import { t } from '#domain/words/t.ts';
import { Icon } from '#app/ui/icon.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { postWords } from './topic-states.tsx';

type Trace = TopicView['traces'][number];

function TraceWords({ kind, posts, other, community }: Trace) {
  const named = other ? <Link to={other.path}>{other.title}</Link> : t`another topic`;
  switch (kind) {
    case 'merged-in':
      return <>{postWords(posts)} of another topic are part of this one now</>;
    case 'split-away':
      return <>{postWords(posts)} went to a topic of their own: {named}</>;
    case 'split-from':
      return <>{postWords(posts)} came from {named}</>;
    case 'moved-here':
      return <>Moved here from {community ? <Link to={`/communities/${community.slug}`}>{community.name}</Link> : 'another community'}</>;
  }
}

/** What happened to a topic as a whole, in a line each; nothing where nothing did. */
export const TopicTraces = ({ traces }: { traces: readonly Trace[] }) =>
  traces.length > 0 && (
    <ul className="mb-3 grid gap-1 border-b border-line pb-3 text-s text-ink-soft">
      {traces.map((trace, place) => (
        <li key={place} className="flex items-baseline gap-2">
          <Icon name="arrow" size="small" className="self-center" />
          <span>
            <TraceWords {...trace} />, <LocalTime at={trace.at} zone="UTC" show="day" isPlaceOnly />
            {trace.by && `, by ${trace.by}`}
          </span>
        </li>
      ))}
    </ul>
  );
