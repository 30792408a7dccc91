import { useState } from 'react';
import type { LiveAct } from '#domain/live/live-act.ts';
import type { PerspectiveKey } from '#domain/perspective.ts';
import type { BoardRoom } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';
import { readingLocale } from '#domain/words/reading-language.ts';
import { sentWords } from '#app/convening/sent-words.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { Button } from '#app/ui/button.tsx';
import { controlLook, plainField } from '#app/ui/field-control.ts';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { useBoard } from './use-board.ts';

export type Movable = { accountId: string; name: string; speaksAs: PerspectiveKey; /** Where they sit; empty for nowhere. */ roomId: string; where: string };
type Props = { chosen: readonly string[]; done: () => void; people: readonly Movable[]; rooms: readonly BoardRoom[] };

/** More than these nobody reads; a letter more finds the rest. */
const MOST_SHOWN = 40;

const isFound = ({ name, where }: Movable, words: string): boolean => `${name} ${where}`.toLocaleLowerCase(readingLocale()).includes(words.trim().toLocaleLowerCase(readingLocale()));

/** Type a name, tick whom you mean, choose the room, press Enter. Whoever was moved by somebody else meanwhile is not moved: the refusal says so. */
export function MoveForm({ chosen, done, people, rooms }: Props) {
  const { agendaSessionId } = useBoard();
  const [words, setWords] = useState('');
  /** Where each chosen person sat when they were chosen: that is what the move is made upon. */
  const [seen, setSeen] = useState<ReadonlyMap<string, string>>(() => new Map(people.filter(({ accountId }) => chosen.includes(accountId)).map(({ accountId, roomId }) => [accountId, roomId])));
  const shown = people.filter((person) => seen.has(person.accountId) || isFound(person, words)).toSorted((one, other) => Number(seen.has(other.accountId)) - Number(seen.has(one.accountId)));
  const toggle = ({ accountId, roomId }: Movable): void => {
    const next = new Map(seen);
    if (!next.delete(accountId)) next.set(accountId, roomId);
    setSeen(next);
  };
  const moved = people.filter(({ accountId, roomId }) => seen.has(accountId) && seen.get(accountId) !== roomId);
  const open = rooms.filter(({ state }) => state === 'open' || state === 'planned');
  return (
    <ActForm
      act={{ kind: 'move', agendaSessionId }}
      complete={(form): LiveAct => ({ kind: 'move', agendaSessionId, accountIds: [...seen.keys()], fromRoomIds: [...seen.values()], roomId: sentWords(form.get('roomId')) })}
      done={done}
      className="grid gap-4"
    >
      {(isUnderWay) => (
        <>
          <div className="grid gap-1.5">
            <label htmlFor="move-who" className="text-s font-semibold">
              Who
            </label>
            <input id="move-who" type="search" autoComplete="off" value={words} onChange={({ target }) => setWords(target.value)} onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()} placeholder="Type a name or “room 3”" className={controlLook} />
            <p role="status" className="text-xs text-ink-soft">
              {seen.size > 0 ? `${seen.size} chosen. ` : ''}
              {shown.length === 0 ? 'Nobody by this name. Try fewer letters.' : shown.length > MOST_SHOWN ? `${shown.length} people; type more letters.` : shown.length === 1 ? '1 person.' : `${shown.length} people.`}
            </p>
            <ul className="max-h-56 overflow-y-auto border-y border-line">
              {shown.slice(0, MOST_SHOWN).map((person) => (
                <li key={person.accountId} className="border-b border-line last:border-b-0">
                  <label className="flex min-h-10 flex-wrap items-center gap-x-2 px-1 text-s hover:bg-accent-wash pointer-coarse:min-h-11">
                    <input type="checkbox" checked={seen.has(person.accountId)} onChange={() => toggle(person)} />
                    <span className="font-semibold">{person.name}</span>
                    <PerspectiveMark of={person.speaksAs} />
                    <span className="ml-auto text-xs text-ink-soft">{person.where}</span>
                  </label>
                </li>
              ))}
            </ul>
          </div>
          {moved.length > 0 && (
            <Notice tone="warn" title={moved.map(({ name, where }) => t`${name} was moved meanwhile: ${where}.`).join(' ')} acts={<Button type="button" size="small" onClick={() => setSeen(new Map([...seen, ...moved.map(({ accountId, roomId }) => [accountId, roomId] as const)]))}>Move them all the same</Button>}>
              Somebody else did that after you chose them.
            </Notice>
          )}
          <NativeSelect
            field={plainField('roomId', { id: 'move-to', required: true })}
            label="To"
            placeholder="Choose a room"
            choices={open.map(({ id, number, focus, people: seated, capacity }) => ({ value: id, label: t`Room ${number}, ${focus} (${seated.length} of ${capacity})` }))}
          />
          <Button variant="primary" icon="swap" isPending={isUnderWay} disabled={seen.size === 0} className="justify-self-start">
            {seen.size > 1 ? `Move ${seen.size} people` : 'Move'}
          </Button>
        </>
      )}
    </ActForm>
  );
}
