import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ownScheduleForm } from '#domain/agenda/own-schedule-form.ts';
import { t } from '#domain/words/t.ts';
import { AgendaList } from '#app/agenda/agenda-list.tsx';
import { CalendarAddress } from '#app/agenda/calendar-address.tsx';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { parseForm, readForm } from '#app/http/read-form.server.ts';
import { orRefusal, ownPath } from '#app/http/refusal-response.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { ZoneLine } from '#app/ui/time.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? t`My schedule · ${data.summit.title} · Plenary` : t`My schedule · Plenary` }];

export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  return orRefusal({ request, context }, context.services.agenda.readOwnSchedule(context.actor, slug));
}

/** Stars a session, or renews the address of the calendar. With JavaScript the star turns where it stands; without, the page comes back to where it was. */
export async function action({ request, params: { slug = '' }, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const submission = parseForm(form, ownScheduleForm);
  if (submission.status !== 'success') throw new Response(t`This form is incomplete.`, { status: 400 });
  const { agenda } = context.services;
  if (submission.value.intent === 'renew-calendar') {
    await orRefusal({ request, context }, agenda.renewCalendarAddress(context.actor, slug));
    return redirectWithFlash(`/summits/${slug}/mine#calendar`, { tone: 'good', text: RENEWED }, context.origin);
  }
  await orRefusal({ request, context }, agenda.starAgendaSession(context.actor, slug, submission.value));
  const then = form.get('then');
  return then === null ? null : redirect(ownPath(then, `/summits/${slug}/mine`));
}

const RENEWED = t`Your calendar has a new address; the old one stopped working. Add the new one to your calendar program.`;

export default function OwnSchedulePage() {
  const { summit, days, overlaps, calendarUrl, asOf } = useLoaderData<typeof loader>();
  const first = days[0]?.sessions[0];
  return (
    <Page>
      <PageHeader eyebrow={<Link to={`/summits/${summit.slug}`} className="text-inherit">{summit.title}</Link>} title="My schedule" acts={<LinkButton to={`/summits/${summit.slug}/agenda`}>Whole agenda</LinkButton>} />
      {overlaps.length > 0 && (
        <Notice tone="warn" title={overlaps.length === 1 ? 'Two of your sessions overlap' : 'Some of your sessions overlap'} className="mb-6">
          <ul>
            {overlaps.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      {first ? (
        <>
          <AgendaList {...{ summit, days, asOf }} canStar />
          <div className="mt-6">
            <ZoneLine zone={summit.timeZone} at={first.startsAt} isColumn />
          </div>
        </>
      ) : (
        <EmptyState icon="star" title="No session starred yet" acts={<LinkButton to={`/summits/${summit.slug}/agenda`}>Choose from the agenda</LinkButton>}>
          Press the star beside a session and it stands here and in your calendar.
        </EmptyState>
      )}
      <CalendarAddress url={calendarUrl} />
    </Page>
  );
}
