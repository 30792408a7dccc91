import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { PlannedRoomView } from '#server/services/agenda/prepare-rooms.ts';
import { planRooms } from '#app/agenda/room-actions.server.ts';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { PreparationPage } from '#app/preparation/preparation-page.tsx';
import { RefusedAct } from '#app/preparation/refused-act.tsx';
import { preparationMeta } from '#app/preparation/use-preparation.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Section } from '#app/ui/page.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { ChoiceForm } from './choice-form.tsx';
import { RoomForm } from './room-form.tsx';
import { RoomRow } from './room-row.tsx';

export const meta = preparationMeta(t`Breakout rooms`);

export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  return orRefusal({ request, context }, context.services.agenda.prepareRooms(context.actor, slug));
}

export async function action({ request, params: { slug = '' }, context }: ActionFunctionArgs) {
  return planRooms({ request, context }, slug);
}

export default function PrepareRoomsPage() {
  const { summit, breakouts, ...choices } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const sent = lastResult?.initialValue;
  const [query] = useSearchParams();
  const isRowAct = sent?.intent === 'move' || sent?.intent === 'choice' || (sent?.intent === 'remove' && !lastResult?.error?.confirmedName);
  return (
    <PreparationPage title="Breakout rooms" lede="Each room takes on one focus. Rooms open when their session begins; until then they can be changed, moved and removed.">
      {isRowAct && <RefusedAct lastResult={lastResult} />}
      {breakouts.length === 0 && (
        <EmptyState icon="rooms" title="No breakout session yet">
          Add a session of the kind “Breakouts” to the <Link to={`/summits/${summit.slug}/prepare/agenda/new`}>agenda</Link>; its rooms are planned here.
        </EmptyState>
      )}
      {breakouts.some(({ rooms }) => rooms.length > 0) && (
        <p className="mb-6 text-s text-ink-soft">
          For the day, on paper: <Link to={`/summits/${summit.slug}/room-sheets`}>room sheets</Link> for the doors, <Link to={`/summits/${summit.slug}/name-tags`}>name tags</Link> for everybody who has a seat.
        </p>
      )}
      {breakouts.map(({ id, title, startsAt, isChoiceOpen, rooms }, place) => (
        <Section
          key={id}
          id={`session-${id}`}
          title={title}
          rule={place === 0 ? 'none' : 'hair'}
          aside={
            <>
              <LocalTime at={startsAt} zone={summit.timeZone} show="short-day-time" isPlaceOnly />
              {rooms.length > 0 && (
                <Link to={`/summits/${summit.slug}/seating/${id}`} aria-label={`Seat people in ${title}`} className="ml-4 py-1">
                  Seat people
                </Link>
              )}
            </>
          }
        >
          <ChoiceForm agendaSessionId={id} {...{ title, isChoiceOpen }} />
          <ol>
            {rooms.map((room, position) => (
              <RoomRow
                key={wordsOf(room)}
                {...{ room, choices }}
                agendaSessionId={id}
                isFirst={position === 0}
                isLast={position === rooms.length - 1}
                lastResult={sent?.roomId === room.id ? lastResult : undefined}
                isLeaving={query.get('remove') === room.id}
              />
            ))}
          </ol>
          <Disclosure summary={rooms.length === 0 ? 'Plan a room' : 'Plan another room'} isOpen={rooms.length === 0 || (sent?.intent === 'add' && sent.agendaSessionId === id)}>
            <RoomForm key={rooms.length} agendaSessionId={id} choices={choices} lastResult={sent?.intent === 'add' && sent.agendaSessionId === id ? lastResult : undefined} />
          </Disclosure>
        </Section>
      ))}
    </PreparationPage>
  );
}

/** A room's form begins anew when something else was saved of it, and stays as it is when the room only moves. */
const wordsOf = ({ number: _number, ...room }: PlannedRoomView): string => JSON.stringify(room);
