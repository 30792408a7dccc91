import type { LiveAnnouncement, LiveMessage } from '#domain/live/live-facts.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { HiddenMessages } from '#app/live/hidden-messages.tsx';
import { Button } from '#app/ui/button.tsx';
import { ChatComposer } from './chat-composer.tsx';
import { ChatMessage } from './chat-message.tsx';
import { chatLines, idOf } from './chat-lines.ts';
import { LocalTime } from '#app/ui/time.tsx';
import { useReading } from './use-reading.ts';
import { useRoom } from './room-context.ts';

type Props = {
  messages: readonly LiveMessage[];
  announcements: readonly LiveAnnouncement[];
  /** Chosen on a phone; where there is room, it is always seen. */
  isShown: boolean;
  /** A message that was refused when its form was posted. */
  kept: string;
  onUnread: (count: number) => void;
};

/** What people in the room write to each other, with what was announced to it woven in by time. */
export function Chat({ messages, announcements, isShown, kept, onUnread }: Props) {
  const { room, me, zone, standing, board } = useRoom();
  const lines = chatLines(messages, announcements);
  const { log, unread, toEnd, onScroll } = useReading({ lines, ownId: me?.accountId ?? null, isShown, onUnread });
  return (
    <>
      <div className="flex min-h-9 items-center justify-between gap-3 border-b border-line pb-2">
        <h2 className="font-sans text-s font-semibold tracking-normal">Chat</h2>
        {standing.facilitates && standing.isInUse && (
          <ActForm act={{ kind: 'mute-room', roomId: room.id, isMuted: !room.isChatMuted }}>
            {(isUnderWay) => (
              <Button variant="quiet" size="small" isPending={isUnderWay}>
                {room.isChatMuted ? 'Open the chat again' : 'Mute the chat'}
              </Button>
            )}
          </ActForm>
        )}
      </div>
      <div className="relative min-h-0 grow">
        <div ref={log} role="log" aria-label="Messages" tabIndex={lines.length > 0 ? 0 : undefined} onScroll={onScroll} className="room-log">
          {lines.length === 0 && room.state !== 'planned' && <p className="text-s text-ink-soft">{standing.isInUse ? 'Nothing is said here yet. What you write reaches everybody in this room; the notes are for what shall stay.' : 'Nothing was said here.'}</p>}
          {lines.map((line) =>
            line.kind === 'message' ? (
              <ChatMessage key={idOf(line)} message={line.message} goesOn={line.goesOn} />
            ) : (
              <p key={idOf(line)} className="py-1 text-center text-xs text-balance text-ink-soft">
                {line.announcement.authorName ?? 'A convener'} to {line.announcement.audience === 'all' ? 'everybody' : 'this room'}: {line.announcement.text} <LocalTime at={new Date(line.announcement.at)} zone={zone} isPlaceOnly className="text-ink-faint" />
              </p>
            ),
          )}
        </div>
        {unread > 0 && (
          <Button type="button" size="small" icon="down" onClick={toEnd} className="absolute bottom-2 left-1/2 -translate-x-1/2 shadow-lift">
            {unread === 1 ? '1 new message' : `${unread} new messages`}
          </Button>
        )}
      </div>
      {board && (
        <div className="max-h-52 shrink-0 overflow-y-auto empty:hidden">
          <HiddenMessages room={board} />
        </div>
      )}
      {standing.silence === null ? <ChatComposer kept={kept} said={toEnd} /> : <p className="border-t border-line pt-3 text-s text-ink-soft">{standing.silence}</p>}
    </>
  );
}
