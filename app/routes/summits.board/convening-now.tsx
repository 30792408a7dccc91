import type { ConvenerEntry } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';
import { readingLocale } from '#domain/words/reading-language.ts';
import { Section } from '#app/ui/page.tsx';
import { useBoard } from './use-board.ts';

/** Who convenes or facilitates and is online, where they are, and who runs the day. */
export function ConveningNow({ conveners }: { conveners: readonly ConvenerEntry[] }) {
  const { meId } = useBoard();
  const isMe = ({ accountId }: ConvenerEntry) => accountId === meId;
  const online = conveners.filter((each) => each.isOnline || isMe(each)).toSorted((one, other) => Number(isMe(other)) - Number(isMe(one)) || one.name.localeCompare(other.name, readingLocale()));
  return (
    <Section title={`Convening now, ${online.length}`} rule="none" heading="label">
      {online.length === 0 && <p className="-mt-2 text-s text-ink-soft">Nobody with a part in convening has a page of the live summit open.</p>}
      <ul className="-mt-2 text-s">
        {online.map((each) => (
          <li key={each.accountId} className="flex flex-wrap items-baseline justify-between gap-x-3 py-1">
            <span className={isMe(each) ? 'font-semibold' : ''}>
              {each.name}
              {isMe(each) && ', you'}
            </span>
            <span className="text-xs text-ink-soft">{[each.isLead && t`runs the day`, whereWords(each, isMe(each))].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function whereWords({ room, isOnTheWay }: ConvenerEntry, isMe: boolean): string {
  if (room) return isOnTheWay ? t`going to room ${room.number}` : t`in room ${room.number}`;
  return isMe ? t`on this board` : t`online`;
}
