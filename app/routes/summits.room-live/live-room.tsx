import { useActionData } from '@remix-run/react';
import { useState } from 'react';
import { entriesOf } from '#domain/live/entries.ts';
import type { LiveAnnouncement } from '#domain/live/live-facts.ts';
import type { BoardRoom, MeEntries, RoomEntries } from '#domain/live/views/entry-types.ts';
import type { RefusedEvent } from '#domain/live-events.ts';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { useChannel } from '#app/live/live-summit.tsx';
import { SkipLink } from '#app/ui/skip-link.tsx';
import { Chat } from './chat.tsx';
import { goToPrompt } from './go-to-prompt.ts';
import { HelpPart } from './help-part.tsx';
import { HandPart } from './hand-part.tsx';
import type { readLiveRoom } from './read-live-room.server.ts';
import { RoomBar } from './room-bar.tsx';
import { RoomBarred, RoomGone } from './room-gone.tsx';
import { RoomNotices } from './room-notices.tsx';
import { RoomProvider } from './room-context.ts';
import { RoomSide } from './room-side.tsx';
import { roomStanding } from './room-standing.ts';
import { type RoomTab, RoomTabs } from './room-tabs.tsx';
import { RoomText } from './room-text.tsx';
import { CallPart } from './call-part.tsx';
import { useFreshRights } from './use-fresh-rights.ts';
import { wordsForRoom } from './words-for-room.ts';

export type RoomView = Awaited<ReturnType<typeof readLiveRoom>>;

/** A breakout room while people work in it: prompts and people, the text, the chat; on a phone one of them at a time. */
export function LiveRoom({ view, board, told = [] }: { view: RoomView; board: BoardRoom | null; /** What the board knows to be announced, to whomever. */ told?: readonly LiveAnnouncement[] }) {
  const { notes, serverAt, jitsiDomain } = view;
  const { slug, timeZone } = notes.summit;
  const live: { entries: Partial<RoomEntries>; refusal: RefusedEvent | null } = useChannel(`room:${notes.room.id}`, view.room);
  const mine: { entries: Partial<MeEntries> } = useChannel('me', view.me);
  const answer = useActionData<() => Promise<RefusedForm>>();
  const [shown, setShown] = useState<RoomTab>('write');
  const [unread, setUnread] = useState(0);
  const { room } = live.entries;
  const me = mine.entries.me ?? null;
  const people = entriesOf(live.entries, 'person').filter((person) => person !== undefined);
  const announcements = entriesOf(live.entries, 'announcement').filter((each) => each !== undefined);
  const standing = room ? roomStanding({ room, people, me, facilitates: notes.facilitates }) : null;
  useFreshRights(`${room?.state} ${standing?.isSeatedHere} ${room?.isOpenToAll} ${me?.role}`);
  const barred = live.refusal?.code === 'barred' ? live.refusal.message : view.barred;
  if (barred !== null) return <RoomBarred slug={slug} roomSlug={notes.room.slug} reason={barred} />;
  if (!room || !standing) return <RoomGone slug={slug} facilitates={notes.facilitates} />;
  const refused = answer?.lastResult;
  return (
    <RoomProvider value={{ slug, zone: timeZone, serverAt, room, people, me, standing, board }}>
      <SkipLink to="room-text" />
      <div className="live-room" data-columns data-shown={shown}>
        <RoomBar />
        <main id="main" tabIndex={-1}>
          <RoomNotices notes={notes} refused={Object.values(refused?.error ?? {}).flatMap((words) => words ?? [])} announcements={wordsForRoom({ room: announcements, mine: entriesOf(mine.entries, 'announcement').filter((each) => each !== undefined), board: told })} />
          <div className="room-columns">
            <RoomSide rule={notes.roomRule} go={(title) => (setShown('write'), requestAnimationFrame(() => goToPrompt(title)))} />
            <RoomText notes={notes} prompts={JSON.stringify(room.prompts.map(({ title, hint }) => ({ title, hint })))} />
            <section id="room-chat" className="room-talk" aria-label="Conversation">
              <CallPart jitsiDomain={jitsiDomain} />
              <Chat
                messages={entriesOf(live.entries, 'message').filter((message) => message !== undefined)}
                announcements={announcements}
                isShown={shown === 'chat'}
                kept={keptMessage(refused?.initialValue)}
                onUnread={setUnread}
              />
            </section>
            <section id="room-help" className="room-help" aria-label="Help">
              <HelpPart isFirst />
              <HandPart isWide />
            </section>
          </div>
        </main>
        <RoomTabs shown={shown} show={setShown} unread={unread} />
      </div>
    </RoomProvider>
  );
}

/** The words of a message whose form was refused. */
const keptMessage = (sent: Record<string, unknown> | null | undefined): string => (sent?.kind === 'say' && typeof sent.text === 'string' ? sent.text : '');
