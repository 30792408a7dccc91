import { useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import { useRoom } from './room-context.ts';

/** The room's call: a link to where it meets, and a call in the page where the house has a Jitsi. Nothing is loaded before a press. */
export function CallPart({ jitsiDomain }: { jitsiDomain: string | null }) {
  const { room, me, standing } = useRoom();
  const [isOpen, setOpen] = useState(false);
  const isAlive = useHydrated();
  if (!standing.isInUse || (!room.meetingUrl && jitsiDomain === null)) return null;
  const name = me === null ? '' : `#userInfo.displayName=${encodeURIComponent(JSON.stringify(me.name))}`;
  return (
    <div className="flex flex-wrap items-center gap-x-4 border-b border-line pb-3 text-s">
      {room.meetingUrl && (
        <a href={room.meetingUrl} target="_blank" rel="noreferrer" className="inline-flex min-h-8 items-center gap-1.5 pointer-coarse:min-h-11">
          <Icon name="external" size="small" />
          Join the call<span className="sr-only">, in a new tab</span>
        </a>
      )}
      {jitsiDomain !== null && isAlive && (
        <>
          <Button type="button" size="small" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
            {isOpen ? 'Leave the call' : 'Open the call here'}
          </Button>
          {isOpen && (
            <iframe
              title={`Call of room ${room.number}`}
              src={`https://${jitsiDomain}/plenary-${room.id}${name}`}
              allow="camera; microphone; display-capture; autoplay; fullscreen"
              className="mt-3 aspect-4/3 w-full rounded-md border border-line"
            />
          )}
        </>
      )}
    </div>
  );
}
