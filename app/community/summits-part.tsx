import { Link } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { HomeSummit } from '#server/services/community/home-parts.ts';
import { datesInWords } from '#app/publication/summit-dates.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Section } from '#app/ui/page.tsx';
import { isFreshSince, FreshMark } from './fresh-mark.tsx';

type Props = { slug: string; next: HomeSummit | null; others: readonly HomeSummit[]; mayCreate: boolean; freshSince: Date | string | null };

const lifeWords = { draft: t`Draft`, published: t`To come`, live: t`Live`, held: t`Held` } as const;
/** Those held before are one link away. */
const OTHERS_SHOWN = 5;
const addressOf = ({ slug, life }: HomeSummit): string => (life === 'draft' ? `/summits/${slug}/prepare` : `/summits/${slug}`);

/** The summit that is on or comes next, then the others. */
export const SummitsPart = ({ slug, next, others, mayCreate, freshSince }: Props) => (
  <Section
    id="summits"
    title={next ? (next.life === 'live' ? 'The summit under way' : 'The next summit') : 'Summits'}
    rule="heavy"
    heading="block"
    className="mt-0!"
    aside={mayCreate && <span className="flex flex-wrap gap-x-4"><Link to={`/summits/new?community=${slug}`}>Create one</Link><Link to={`/communities/${slug}/import-bundle`}>Import a bundle</Link></span>}
  >
    {next && <NextSummit summit={next} isNew={isFreshSince(freshSince, next.publishedAt)} />}
    {!next && others.length === 0 && (
      <EmptyState icon="calendar" title="No summit yet">{mayCreate ? 'Create one when a question is ripe: a day or two, an agenda, and rooms that write down what they find.' : 'Who convenes the community calls one when a question is ripe.'}</EmptyState>
    )}
    {others.length > 0 && (
      <ul className={next ? 'mt-6 border-t border-line-strong pt-4' : ''}>
        {others.slice(0, OTHERS_SHOWN).map((summit) => (
          <li key={summit.slug} className="border-t border-line py-3 text-s first:border-0 first:pt-0">
            <p className="text-xs text-ink-soft">{lifeWords[summit.life]}, {datesInWords(summit.startsOn, summit.endsOn)}</p>
            <p className="font-serif text-m leading-snug font-semibold">
              <Link to={addressOf(summit)} className="text-ink decoration-line-strong">{summit.title}</Link>
              {isFreshSince(freshSince, summit.publishedAt) && <FreshMark className="ml-2.5 font-sans" />}
            </p>
          </li>
        ))}
      </ul>
    )}
    {others.length > OTHERS_SHOWN && <p className="mt-2 text-s"><Link to="/summits">All summits</Link></p>}
  </Section>
);

const NextSummit = ({ summit, isNew }: { summit: HomeSummit; isNew: boolean }) => (
  <div>
    <p className="text-xs font-semibold">
      <b className="text-accent">{lifeWords[summit.life]}</b>, {datesInWords(summit.startsOn, summit.endsOn)}
      {isNew && <FreshMark className="ml-3" />}
    </p>
    <h3 className="my-1 text-xl leading-tight"><Link to={addressOf(summit)} className="text-ink decoration-line-strong hover:decoration-current">{summit.title}</Link></h3>
    {summit.tagline && <p className="text-s text-pretty text-ink-soft">{summit.tagline}</p>}
    {summit.place && <p className="mt-1 text-xs text-ink-soft">{summit.place}</p>}
    {summit.isOpenForNames && <LinkButton to={summit.life === 'live' ? `/summits/${summit.slug}/now` : `/summits/${summit.slug}`} size="small" className="mt-3">{summit.life === 'live' ? 'See what is on now' : 'See it and put your name down'}</LinkButton>}
  </div>
);
