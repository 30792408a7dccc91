import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { t } from '#domain/words/t.ts';
import type { HomeSummit } from '#server/services/community/home-parts.ts';
import { CommunityTabs } from '#app/community/community-tabs.tsx';
import { giveFeedbackPath } from '#app/feedback/feedback-addresses.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { datesInWords } from '#app/publication/summit-dates.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { OwnCalendar } from './own-calendar.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`Calendar · ${view?.community.name ?? 'Plenary'}` }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.community.readCommunityCalendar(asked.context.actor, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, z.object({ intent: z.literal('renew-calendar') }), async () => {
    const slug = asked.params.slug ?? '';
    await asked.context.services.community.renewCommunityCalendar(asked.context.actor, slug);
    return redirectWithFlash(`/communities/${slug}/calendar#subscribe`, { tone: 'good', text: t`Your calendar has a new address; the old one stopped working. Add the new one to your calendar program.` }, asked.context.origin);
  });

export default function CommunityCalendar() {
  const { community, ahead, held, deadlines, urls, may } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader eyebrow={<Link to={`/communities/${community.slug}`}>{community.name}</Link>} title="Calendar" standfirst="The summits of the community, and until when drafts ask for your feedback." />
      <CommunityTabs slug={community.slug} hasPeople={may.listPeople} hasRoles={may.changeRoles} />
      <Section id="ahead" title="Summits ahead" rule="none">
        {ahead.length === 0 ? <EmptyState icon="calendar" title="No summit is announced">Add the calendar below to your own: the next summit appears there by itself.</EmptyState> : <SummitDates summits={ahead} />}
      </Section>
      {deadlines.length > 0 && (
        <Section id="deadlines" title="Feedback you are asked for">
          <ul>
            {deadlines.map(({ roundId, name, title, closesAt, timeZone }) => (
              <li key={roundId} className={row}>
                <p className="text-s text-ink-soft">until <LocalTime at={closesAt} zone={timeZone} show="day-time" /></p>
                <div>
                  <h3 className="text-m leading-snug"><Link to={giveFeedbackPath(roundId)} className="text-ink decoration-line-strong">{name}</Link></h3>
                  <p className="text-s text-ink-soft">{title}</p>
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {held.length > 0 && <Section id="held" title="Held"><SummitDates summits={held} /></Section>}
      <OwnCalendar urls={urls} />
    </Page>
  );
}

const row = 'grid gap-x-8 gap-y-1 border-t border-line py-3.5 first:border-0 first:pt-0 sm:grid-cols-[14rem_minmax(0,1fr)] sm:items-baseline';

type Dated = Pick<HomeSummit, 'slug' | 'title' | 'place' | 'startsOn' | 'endsOn' | 'life'>;
const SummitDates = ({ summits }: { summits: readonly Dated[] }) => (
  <ul>
    {summits.map(({ slug, title, place, startsOn, endsOn, life }) => (
      <li key={slug} className={row}>
        <p className="text-s text-ink-soft">{life === 'live' && <b className="text-accent">Live, </b>}<time dateTime={startsOn}>{datesInWords(startsOn, endsOn)}</time></p>
        <div>
          <h3 className="text-m leading-snug"><Link to={`/summits/${slug}`} className="text-ink decoration-line-strong">{title}</Link></h3>
          {place && <p className="text-s text-ink-soft">{place}</p>}
        </div>
      </li>
    ))}
  </ul>
);
