import { Link } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { CommunityView } from '#server/services/community/read-community.ts';
import { Section } from '#app/ui/page.tsx';
import { LocalTime } from '#app/ui/time.tsx';

type Props = { news: CommunityView['news']; freshSince: Date | string };

const kindWords = { question: t`Question`, draft: t`Asks for feedback`, summit: t`Summit`, report: t`Report`, reading: t`Reading` } as const;

/** What came since the member was here last, in one list before all the rest. */
export const NewsPart = ({ news: { lines, more }, freshSince }: Props) => (
  <Section id="news" title={<>New since your last visit, <LocalTime at={freshSince} zone="UTC" show="day" isPlaceOnly /></>} rule="heavy" heading="block" className="mt-0! mb-12">
    <ul>
      {lines.map(({ kind, to, title }) => (
        <li key={`${to} ${title}`} className="grid gap-x-4 border-t border-line py-2.5 first:border-0 first:pt-0 sm:grid-cols-[9rem_minmax(0,1fr)] sm:items-baseline">
          <span className="text-xs text-ink-soft">{kindWords[kind]}</span>
          <Link to={to} className="font-serif text-m leading-snug text-ink decoration-line-strong hover:decoration-current">{title}</Link>
        </li>
      ))}
    </ul>
    {more > 0 && <p className="mt-2 text-s text-ink-soft">and {more} more, marked “New” below</p>}
  </Section>
);
