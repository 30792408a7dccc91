import { useEffect, useState } from 'react';
import type { BoardRoom, LobbyPerson } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';
import { readingLocale } from '#domain/words/reading-language.ts';
import { LateDialog, fetchDialog } from '#app/ui/late-dialog.tsx';
import { MoveForm, type Movable } from './move-form.tsx';

type Props = { /** Who is chosen already; null while nobody is to be moved. */ chosen: readonly string[] | null; close: () => void; rooms: readonly BoardRoom[]; lobby: readonly LobbyPerson[] };

/** Asks whom to move where, in a dialog that is fetched before it is needed. */
export function MoveDialog({ chosen, close, rooms, lobby }: Props) {
  useEffect(() => void fetchDialog(), []);
  // What changes while somebody chooses must not change what they saw when they chose.
  const [turn, setTurn] = useState(0);
  return (
    <LateDialog
      title="Move someone"
      isOpen={chosen !== null}
      onOpenChange={(isOpen) => {
        if (isOpen) return;
        close();
        setTurn((before) => before + 1);
      }}
    >
      <MoveForm key={turn} chosen={chosen ?? []} done={close} people={peopleOf(rooms, lobby)} rooms={rooms} />
    </LateDialog>
  );
}

const peopleOf = (rooms: readonly BoardRoom[], lobby: readonly LobbyPerson[]): Movable[] =>
  [
    ...rooms.flatMap(({ id, number, people }) => people.map(({ accountId, name, speaksAs }) => ({ accountId, name, speaksAs, roomId: id, where: t`room ${number}` }))),
    ...lobby.map(({ accountId, name, speaksAs }) => ({ accountId, name, speaksAs, roomId: '', where: t`no seat` })),
  ].toSorted((one, other) => one.name.localeCompare(other.name, readingLocale(), { numeric: true }));
