import type { SubmissionResult } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { entriesOf, type Snapshot } from '#domain/live/entries.ts';
import type { MeEntries, RunLine } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';
import type { LobbyView } from '#server/services/joining/read-lobby.ts';
import { ReleaseNotice } from '#app/agenda/release-notice.tsx';
import { DeliberationLinks } from '#app/deliberation/deliberation-links.tsx';
import { KeepPlace } from '#app/joining/keep-place.tsx';
import { ShownLine } from '#app/joining/shown-line.tsx';
import { AnnouncementList, FreshAnnouncement } from '#app/live/announcement-list.tsx';
import { LineNotice } from '#app/live/line-state.tsx';
import { useChannel } from '#app/live/live-summit.tsx';
import { FloorQuestions } from '#app/live/panel/floor-questions.tsx';
import { OpenPoll } from '#app/live/panel/open-poll.tsx';
import { RunList } from '#app/live/run-list.tsx';
import { RefusedAct } from '#app/preparation/refused-act.tsx';
import { Section } from '#app/ui/page.tsx';
import { MyPlace } from './my-place.tsx';
import { NoPlace } from './no-place.tsx';
import { NowHead } from './now-head.tsx';
import { RoomsSatIn } from './rooms-sat-in.tsx';
import { SeatNotice } from './seat-notice.tsx';

type Props = {
  summit: LobbyView['summit'];
  release: LobbyView['release'];
  isGuest: boolean;
  serverAt: number;
  channels: Record<'me' | 'now', Snapshot>;
  /** The answer to a press that was sent as a form. */
  lastResult: SubmissionResult | undefined;
};

/** What is on, where I am and why, and the one next step; beside it what was announced and what follows. */
export function NowPage({ summit: { slug, timeZone: zone }, release, isGuest, serverAt, channels, lastResult }: Props) {
  const { entries: own, refusal } = useChannel('me', channels.me);
  const { entries: now } = useChannel('now', channels.now);
  const { me } = own as Partial<MeEntries>;
  // Their place was taken back, or given up on another device, while this page was open.
  if (refusal || !me) return <NoPlace slug={slug} reason={refusal?.message} />;
  const rooms = entriesOf(now, 'room').toSorted((one, other) => one.number - other.number);
  const announcements = [...entriesOf(now, 'announcement'), ...entriesOf(own, 'announcement')];
  const detailOf = ({ id, place }: RunLine) => (me.seat?.agendaSessionId === id ? t`Room ${me.seat.roomNumber}` : place);
  return (
    <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,23rem)]">
      <div className="min-w-0">
        <LineNotice className="mb-5" />
        <RefusedAct lastResult={lastResult} />
        <FreshAnnouncement announcements={announcements} since={serverAt} className="mb-5" />
        <SeatNotice seat={me.seat} />
        <DeliberationLinks links={entriesOf(now, 'deliberation').map(({ isOpen, ...line }) => ({ ...line, summitSlug: slug, state: isOpen ? 'open' : 'closed' }))} className="mb-5" />
        <NowHead agenda={now.agenda} seat={me.seat} {...{ rooms, zone, serverAt }} />
        {me.role !== 'participant' && (
          <p className="mb-4 text-s text-ink-soft">
            <Link to={`/summits/${slug}/board`}>Open the board</Link> to see every room.
          </p>
        )}
        <MyPlace {...{ me, rooms, slug, zone }} agenda={now.agenda} breakouts={now.breakouts} />
        <div className="mt-10 grid gap-10 empty:hidden">
          <OpenPoll me={me} agenda={now.agenda} polls={entriesOf(now, 'poll')} />
          <FloorQuestions me={me} agenda={now.agenda} questions={entriesOf(now, 'question')} zone={zone} />
        </div>
        <ShownLine self={me} slug={slug} className="mt-8" />
        {isGuest && <KeepPlace isWaiting={false} then={`/summits/${slug}/now`} />}
      </div>
      <div className="grid min-w-0 content-start gap-10">
        {release && <ReleaseNotice summitSlug={slug} notice={release} />}
        <RoomsSatIn rooms={me.satIn} slug={slug} />
        <Section id="announcements" title="Announcements" heading="label" rule="none">
          <AnnouncementList {...{ announcements, zone }} />
        </Section>
        <Section id="agenda" title="Agenda" heading="label" rule="none">
          <RunList agenda={now.agenda} {...{ slug, zone, serverAt, detailOf }} />
        </Section>
      </div>
    </div>
  );
}
