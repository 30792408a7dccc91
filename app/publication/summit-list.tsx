import { t } from '#domain/words/t.ts';
import type { DraftLine, SummitListView } from '#server/services/publication/read-summit-list.ts';
import type { SummitLine } from '#server/services/publication/summit-line.ts';
import { PerspectiveLegend } from '#app/perspectives/perspective-legend.tsx';
import { TheTable } from '#app/perspectives/the-table.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { Link } from '@remix-run/react';
import { datesInWords } from './summit-dates.ts';
import { lifeWord, summitSentence } from './summit-words.ts';

/** All summits, in three parts: under way, to come, held; before them the drafts of whoever prepares some. */
export function SummitList({ view: { drafts, live, upcoming, held, mayCreate } }: { view: SummitListView }) {
  const parts = [
    { id: 'live', title: t`Under way`, summits: live },
    { id: 'upcoming', title: t`To come`, summits: upcoming },
    { id: 'held', title: t`Held`, summits: held },
  ].filter(({ summits }) => summits.length > 0);
  return (
    <Page>
      <PageHeader
        title="Summits"
        standfirst="Each summit keeps what was said, what its rooms found, and which questions it moved."
        acts={
          mayCreate && (
            <LinkButton to="/summits/new" variant="primary" icon="add">
              Create a summit
            </LinkButton>
          )
        }
      />
      {drafts.length > 0 && (
        <Section id="drafts" title="Drafts that you prepare" rule="none" heading="block" className="mb-12 border-t-2 border-ink pt-4">
          <ul>
            {drafts.map((draft) => (
              <Draft key={draft.slug} draft={draft} />
            ))}
          </ul>
        </Section>
      )}
      {parts.length === 0 && <EmptyState icon="calendar" title="No summit has been published yet">A convener prepares a summit and publishes it; then it stands here.</EmptyState>}
      {parts.map(({ id, title, summits }) => (
        <Section key={id} id={id} title={title} rule="none" heading="block" className="border-t-2 border-ink pt-4 not-last:mb-12">
          <ol>
            {summits.map((summit) => (
              <Entry key={summit.slug} summit={summit} />
            ))}
          </ol>
        </Section>
      ))}
    </Page>
  );
}

/** A draft is a line, not a publication: it leads to its preparation. */
const Draft = ({ draft: { slug, title, startsOn, endsOn, place } }: { draft: DraftLine }) => (
  <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-line py-3 first:border-0 first:pt-1">
    <Link to={`/summits/${slug}/prepare`} className="font-serif text-m font-semibold">
      {title}
    </Link>
    <span className="text-s text-ink-soft">
      {datesInWords(startsOn, endsOn)}
      {place && `, ${place}`}
    </span>
  </li>
);

const Entry = ({ summit }: { summit: SummitLine }) => (
  <li className="grid items-start gap-x-8 gap-y-3 border-t border-line py-5 first:border-0 first:pt-1 md:grid-cols-[minmax(0,1fr)_auto]">
    <div className="max-w-measure">
      <p className="text-xs font-semibold">
        <b className={summit.life === 'held' ? '' : 'text-accent'}>{lifeWord(summit)}</b>, {datesInWords(summit.startsOn, summit.endsOn)}
        {summit.place && <span className="font-normal text-ink-soft">, {summit.place}</span>}
      </p>
      <h3 className="mt-1 mb-1.5 text-xl">
        <Link to={`/summits/${summit.slug}`} className="text-ink decoration-transparent hover:decoration-current">
          {summit.title}
        </Link>
      </h3>
      {summit.tagline && <p className="font-serif text-m text-ink-soft">{summit.tagline}</p>}
      <p className="mt-2 text-s">{summitSentence(summit)}</p>
      <PerspectiveLegend attendance={summit.attendance} className="mt-2" />
    </div>
    {summit.attendance.length > 0 && <TheTable attendance={summit.attendance} size="medium" place="at the summit" className="max-md:hidden" />}
  </li>
);
