import { Link } from '@remix-run/react';
import type { HomeReading } from '#server/services/community/read-community.ts';
import { publishedInWords } from '#app/publication/summit-dates.ts';
import { Section } from '#app/ui/page.tsx';
import { isFreshSince, FreshMark } from './fresh-mark.tsx';

type Added = Omit<HomeReading, 'addedAt'> & { addedAt: Date | string };
type Props = { slug: string; readings: readonly Added[]; mayAdd: boolean; freshSince: Date | string | null };

/** What members added last to read. */
export const ReadingPart = ({ slug, readings, mayAdd, freshSince }: Props) => (
  <Section id="reading" title="Related reading" rule="heavy" heading="block" className="mt-0!" aside={<Link to={`/communities/${slug}/reading`}>{readings.length > 0 ? 'All reading' : mayAdd ? 'Add the first' : 'The list'}</Link>}>
    {readings.length === 0 ? (
      <p className="text-s text-ink-soft">Nothing yet. Members add what is worth reading.</p>
    ) : (
      <ul>
        {readings.map(({ id, title, url, author, source, publishedOn, addedAt }) => (
          <li key={id} className="border-t border-line py-3 text-s first:border-0 first:pt-0">
            <a href={url} rel="noopener nofollow ugc" className="font-serif text-m leading-snug font-semibold break-words text-ink decoration-line-strong">{title}</a>
            <span className="block text-xs text-ink-soft">{[author, source, publishedOn && publishedInWords(publishedOn)].filter(Boolean).join(', ')}</span>
            {isFreshSince(freshSince, addedAt) && <FreshMark />}
          </li>
        ))}
      </ul>
    )}
  </Section>
);
