import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { agendaSessionKindWords } from '#domain/agenda/agenda-session.ts';
import { t } from '#domain/words/t.ts';
import { NeighbourNav } from '#app/agenda/neighbour-nav.tsx';
import { PeopleList } from '#app/agenda/people-list.tsx';
import { PointList } from '#app/agenda/point-list.tsx';
import { StarButton } from '#app/agenda/star-button.tsx';
import { dayWords } from '#app/agenda/agenda-words.ts';
import { DeliberationLinks } from '#app/deliberation/deliberation-links.tsx';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { RichTextView } from '#app/markdown/rich-text-view.tsx';
import { FloorPart } from '#app/publication/floor-part.tsx';
import { QuestionState } from '#app/questions/question-state.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Page, PageHeader, Reading, Section } from '#app/ui/page.tsx';
import { RunningFoot } from '#app/ui/running-foot.tsx';
import { LocalTime } from '#app/ui/time.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.agendaSession.title} · ${data.summit.title} · Plenary` : t`Session · Plenary` }];

export async function loader({ request, params: { slug = '', sessionSlug = '' }, context }: LoaderFunctionArgs) {
  const view = await orRefusal({ request, context }, context.services.agenda.readAgendaSession(context.actor, slug, sessionSlug));
  return { ...view, links: await context.services.deliberations.listDeliberationLinks(context.actor, { agendaSessionId: view.agendaSession.id }) };
}

export default function AgendaSessionPage() {
  const { summit, agendaSession, points, questions, rooms, floor, previous, next, canStar, canEdit, links } = useLoaderData<typeof loader>();
  const { date, title, subtitle, kind, place, startsAt, endsAt, abstract, outcome, biographies, people } = agendaSession;
  const address = `/summits/${summit.slug}`;
  return (
    <Page>
      <PageHeader
        eyebrow={
          <>
            <Link to={`${address}/agenda`} className="text-inherit">
              {summit.title}
            </Link>{' '}
            · {agendaSessionKindWords()[kind]}
          </>
        }
        title={title}
        standfirst={subtitle}
        acts={
          <>
            {canStar && <StarButton summitSlug={summit.slug} agendaSession={agendaSession} isWorded />}
            {canEdit && (
              <LinkButton to={`${address}/prepare/agenda/${agendaSession.id}`} icon="pencil">
                Edit
              </LinkButton>
            )}
          </>
        }
      />
      <p className="border-y border-line-strong py-4 font-serif text-m font-semibold">
        {dayWords(date)} {date.slice(0, 4)}, <LocalTime at={startsAt} until={endsAt} zone={summit.timeZone} />
        {place && ` · ${place}`}
      </p>
      <DeliberationLinks links={links} className="mt-5" />
      <PeopleList people={people} biographies={biographies} />
      <Reading className="mt-8" notes={null}>
        <RichTextView text={abstract} />
      </Reading>
      <PointList points={points} />
      {outcome.length > 0 && (
        <Section id="outcome" title="What came of it">
          <RichTextView text={outcome} />
        </Section>
      )}
      {rooms.length > 0 && (
        <Section id="rooms" title="Breakout rooms">
          <ol className="grid max-w-measure gap-3">
            {rooms.map((room) => (
              <li key={room.slug}>
                <Link to={`${address}/rooms/${room.slug}`} className="font-serif text-l font-semibold">
                  Room {room.number}, {room.focus}
                </Link>
                {room.summary && <p className="text-s text-ink-soft">{room.summary}</p>}
              </li>
            ))}
          </ol>
        </Section>
      )}
      {questions.length > 0 && (
        <Section id="questions" title="Strategic questions">
          <ol>
            {questions.map(({ id, text, ...state }) => (
              <li key={id} className="grid gap-x-8 gap-y-2 border-t border-line py-4 md:grid-cols-[minmax(0,1fr)_16rem]">
                <p className="font-serif text-read leading-snug">{text}</p>
                <QuestionState {...state} />
              </li>
            ))}
          </ol>
        </Section>
      )}
      {floor.questions.length + floor.polls.length > 0 && (
        <Section id="floor" title="From the floor">
          <FloorPart floor={floor} questionsTitle="Questions" />
        </Section>
      )}
      <NeighbourNav {...{ address, previous, next }} timeZone={summit.timeZone} />
      <RunningFoot parts={[summit.title, title, summit.licence]} />
    </Page>
  );
}
