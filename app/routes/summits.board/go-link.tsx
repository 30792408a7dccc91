import type { ComponentProps } from 'react';
import type { BoardRoom } from '#domain/live/views/entry-types.ts';
import { useAct } from '#app/live/live-summit.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { useBoard } from './use-board.ts';

type Props = { room: BoardRoom } & Omit<ComponentProps<typeof LinkButton>, 'to' | 'onClick'>;

/** Leads into a room; where it asked for help and nobody goes yet, everybody is told that one is on the way. */
export function GoLink({ room, ...look }: Props) {
  const { slug } = useBoard();
  const act = useAct();
  const take = () => {
    // If it cannot be told, one goes there all the same.
    if (room.help && room.help.takenById === null) void act({ kind: 'take-help', roomId: room.id, helpId: room.help.id });
  };
  return <LinkButton to={`/summits/${slug}/rooms/${room.slug}/live`} onClick={take} {...look} />;
}
