import { Link } from '@remix-run/react';
import type { TrialView } from '#server/services/filters/try-filter.ts';
import { LocalTime } from '#app/ui/time.tsx';

/** What a filter would have found, with the words marked. */
export function TrialList({ trial, outcome }: { trial: TrialView; /** What the filter does with what it finds, as far as that is chosen. */ outcome: string | undefined }) {
  const { looked, found, isCut, posts } = trial;
  return (
    <div className="grid gap-3">
      <p className="max-w-measure text-s" role="status">
        {found > 0 && outcome === 'hold' && (found === 1 ? 'It would have held 1 post until somebody lets it through.' : `It would have held ${found} posts until somebody lets them through.`)}{' '}
        {found === 0 ? 'It would have found nothing.' : found === 1 ? 'It would have found something in 1 post.' : `It would have found something in ${found} posts.`} {isCut ? `The latest ${looked} posts of the last 90 days were looked at.` : `All ${looked} posts of the last 90 days were looked at.`}{' '}
        Posts by those who moderate are left out. Nothing was changed.
      </p>
      {found > posts.length && <p className="text-s text-ink-soft">The latest {posts.length} are these:</p>}
      <ul aria-label="What it would have found">
        {posts.map(({ number, topic, path, author, at, words }) => (
          <li key={path} className="border-t border-line py-3 text-s first:border-0 first:pt-0">
            <p className="text-ink-soft"><Link to={path}>Post {number} in “{topic}”</Link> · {author ?? 'Somebody who left'} · <LocalTime at={at} zone="UTC" show="day" isPlaceOnly /></p>
            <p className="max-w-measure font-serif text-m break-words">{words.map(({ text, isMarked }, place) => (isMarked ? <mark key={place} className="bg-warn-wash font-semibold text-ink underline decoration-2">{text}</mark> : text))}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
