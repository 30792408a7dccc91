import { useState } from 'react';
import { helpSaid } from './help-words.ts';
import { useRoom } from './room-context.ts';

/** Speaks how the room's call for help stands; what is seen of it stands in the bar, or under "Help" on a phone. */
export function HelpStatus() {
  const { room } = useRoom();
  const [wasAsked, setAsked] = useState(room.help !== null);
  if (room.help !== null && !wasAsked) setAsked(true);
  return (
    <p role="status" className="sr-only">
      {helpSaid(room.help, wasAsked)}
    </p>
  );
}
