import { Link } from '@remix-run/react';
import type { OwnDraft } from '#server/services/discussion/list-topics.ts';
import { Section } from '#app/ui/page.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { topicPath } from '#domain/discussion/topic-address.ts';

/** A draft as a page has it: moments as text, too. */
type Shown = Omit<OwnDraft, 'savedAt'> & { savedAt: Date | string };

/** What its reader began to write here and has not posted, each with the way to where it goes on. */
export function OwnDrafts({ slug, drafts }: { slug: string; drafts: readonly Shown[] }) {
  if (drafts.length === 0) return null;
  return (
    <Section id="drafts" title="Your drafts" className="mt-4! mb-8 print:hidden">
      <ul>
        {drafts.map(({ topic, title, words, savedAt }) => (
          <li key={topic?.number ?? 'begin'} className="border-t border-line py-3 text-s first:border-0 first:pt-0">
            <p className="flex flex-wrap items-baseline gap-x-4">
              {topic ? <Link to={`${topicPath({ slug, number: topic.number })}#reply`}>{topic.title}</Link> : <Link to={`/communities/${slug}/topics/new`}>{title.trim() || 'A topic without a title yet'}</Link>}
              <span className="text-xs text-ink-soft">
                {topic ? 'A reply' : 'A topic not begun yet'}, kept <LocalTime at={savedAt} zone="UTC" show="day" isPlaceOnly />
              </span>
            </p>
            {words && <p className="max-w-measure break-words text-ink-soft">{words}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
