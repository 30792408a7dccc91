import type { PublicationView } from '#server/services/publication/read-publication.ts';
import { Section } from '#app/ui/page.tsx';
import { publishedInWords } from './summit-dates.ts';

/** What to read besides: where it is, who wrote it, where and when it appeared. */
export const ReadingPart = ({ readings }: Pick<PublicationView, 'readings'>) => (
  <Section id="reading" title="Related reading" heading="large">
    <ReadingList readings={readings} />
  </Section>
);

export const ReadingList = ({ readings }: Pick<PublicationView, 'readings'>) => (
  <ul className="grid max-w-measure gap-6">
    {readings.map(({ title, url, author, source, publishedOn, note }) => (
      <li key={title}>
        <a href={url} rel="noopener" className="font-serif text-l font-semibold text-ink decoration-line-strong hover:decoration-current">
          {title}
        </a>
        <p className="mt-1 text-s text-ink-soft">
          {[author, source, publishedOn && publishedInWords(publishedOn)].filter(Boolean).join(', ')}
          {'. '}
          {note}
        </p>
      </li>
    ))}
  </ul>
);
