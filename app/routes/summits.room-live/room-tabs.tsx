import type { MouseEvent } from 'react';
import { t } from '#domain/words/t.ts';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { useRoom } from './room-context.ts';

export type RoomTab = 'prompts' | 'write' | 'chat' | 'help';
type Props = { shown: RoomTab; show: (tab: RoomTab) => void; /** Messages that came and were not seen. */ unread: number };

const tabs: { tab: RoomTab; part: string; icon: IconName; word: string }[] = [
  { tab: 'prompts', part: 'room-prompts', icon: 'list', word: t`Prompts` },
  { tab: 'write', part: 'room-text', icon: 'pencil', word: t`Write` },
  { tab: 'chat', part: 'room-chat', icon: 'question', word: t`Chat` },
  { tab: 'help', part: 'room-help', icon: 'help', word: t`Help` },
];

/** The parts of the room at the thumb, where they do not fit beside each other. Links, so that they lead there without JavaScript too. */
export function RoomTabs({ shown, show, unread }: Props) {
  const { room } = useRoom();
  const press = (event: MouseEvent, tab: RoomTab): void => {
    event.preventDefault();
    show(tab);
    window.scrollTo({ top: 0 });
  };
  return (
    <nav aria-label="Room" className="room-tabs print:hidden">
      {tabs.map(({ tab, part, icon, word }) => (
        <a key={tab} href={`#${part}`} aria-current={tab === shown ? 'true' : undefined} onClick={(event) => press(event, tab)} className="room-tab">
          <Icon name={icon} />
          <span>
            {word}
            {tab === 'chat' && unread > 0 && (
              <>
                {' '}
                {unread}
                <span className="sr-only"> new</span>
              </>
            )}
            {tab === 'help' && room.help && (room.help.takenBy === null ? <span className="text-warn"> asked</span> : <span className="text-good"> on the way</span>)}
          </span>
        </a>
      ))}
    </nav>
  );
}
