import { useEffect, useRef } from 'react';
import { useServerTime } from '#app/live/live-summit.tsx';
import { buttonLook } from '#app/ui/button-look.ts';
import { Icon } from '#app/ui/icon.tsx';
import { HelpPart } from './help-part.tsx';
import { helpWords } from './help-words.ts';
import { useRoom } from './room-context.ts';

/** "Ask for help" in the bar, which opens the small form, and says afterwards how it stands. */
export function HelpMenu() {
  const { room, serverAt } = useRoom();
  const now = useServerTime(serverAt);
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event): void => {
      const element = menu.current;
      if (!element?.open) return;
      const isEscape = event instanceof KeyboardEvent && event.key === 'Escape';
      const isOutside = event.type === 'click' && event.target instanceof Node && event.target.isConnected && !element.contains(event.target);
      if (isEscape) element.querySelector('summary')?.focus();
      if (isEscape || isOutside) element.open = false;
    };
    const kinds = ['keydown', 'click'] as const;
    for (const kind of kinds) document.addEventListener(kind, close);
    return () => kinds.forEach((kind) => document.removeEventListener(kind, close));
  }, []);
  const callId = room.help?.id;
  // Somebody else asked, or said that it is over: what stands open here is of before.
  useEffect(() => {
    if (menu.current) menu.current.open = false;
  }, [callId]);
  const close = (): void => {
    if (!menu.current) return;
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  };
  return (
    <details ref={menu} className="group relative">
      <summary className={`${buttonLook({ size: 'small', variant: room.help ? 'default' : 'primary' })} list-none [&::-webkit-details-marker]:hidden`}>
        {room.help ? (
          <>
            <Icon name={room.help.takenBy === null ? 'help' : 'check'} size="small" className={room.help.takenBy === null ? 'text-warn' : 'text-good'} />
            {helpWords(room.help, now)}
          </>
        ) : (
          'Ask for help'
        )}
      </summary>
      <div className="absolute top-full right-0 z-30 mt-1.5 w-80 rounded-md border border-line-strong bg-sheet p-4 shadow-lift">
        <HelpPart done={close} />
      </div>
    </details>
  );
}
