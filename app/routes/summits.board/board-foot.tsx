import type { ConveningAct } from '#domain/live/live-facts.ts';
import type { BoardEntries } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';
import { DropPanel } from '#app/convening/drop-panel.tsx';
import { ActWords, UndoForm } from '#app/convening/last-act.tsx';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { ZoneLine } from '#app/ui/time.tsx';
import { useBoard } from './use-board.ts';

type Counts = BoardEntries['counts'];
type Props = { acts: readonly ConveningAct[]; counts: Counts; helpCount: number; /** How many have no seat. */ lobbyCount: number; score: number | null };

/** What was done last and by whom, with the way back; how many are here; on a phone, the parts of the board at the thumb. */
export function BoardFoot({ acts: [last, ...earlier], counts, helpCount, lobbyCount, score }: Props) {
  const { zone, serverAt, meId } = useBoard();
  const whose = { meId, zone };
  return (
    <footer className="sticky bottom-0 z-10 border-t border-line bg-sheet text-s print:hidden">
      <div className="relative flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1.5 min-[77.5rem]:px-6">
        <p role="status" className="min-w-0 max-md:flex-1 max-md:text-xs">
          {last ? <ActWords act={last} {...whose} /> : 'Nothing has been done from here yet. What is done stands here, with the way back.'}
        </p>
        {last?.mayUndo && <UndoForm act={last} />}
        {earlier.length > 0 && (
          <DropPanel label="Earlier" side="above">
            <EarlierActs acts={earlier} {...whose} />
          </DropPanel>
        )}
        <div className="ml-auto flex flex-wrap gap-x-2 text-xs text-ink-soft max-md:hidden">
          <p>{hereWords(counts)}</p>
          <ZoneLine zone={zone} at={new Date(serverAt)} />
        </div>
      </div>
      <PhoneBar {...{ helpCount, lobbyCount, score }} />
    </footer>
  );
}

const EarlierActs = ({ acts, ...whose }: { acts: readonly ConveningAct[]; meId: string | null; zone: string }) => (
  <ol>
    {acts.map((act) => (
      <li key={act.id} className="flex items-center justify-between gap-3 border-b border-line py-1.5 last:border-b-0">
        <p className="min-w-0">
          <ActWords act={act} {...whose} />
        </p>
        {act.mayUndo && <UndoForm act={act} />}
      </li>
    ))}
  </ol>
);

function hereWords({ here, inRooms, inLobby, inPlenary, expected }: Counts): string {
  const where = [inRooms > 0 && t`${inRooms} in rooms`, inPlenary > 0 && t`${inPlenary} in the plenary`, inLobby > 0 && t`${inLobby} in the lobby`].filter(Boolean).join(', ');
  const missing = expected > 0 ? t`, ${expected} not here yet` : '';
  return `${here === 1 ? t`1 person here` : t`${here} people here`}${where ? `: ${where}` : ''}${missing} ·`;
}

function PhoneBar({ helpCount, lobbyCount, score }: Pick<Props, 'helpCount' | 'lobbyCount' | 'score'>) {
  const parts: { href: string; icon: IconName; label: string; isUrgent?: boolean }[] = [
    { href: '#rooms', icon: 'rooms', label: t`Rooms` },
    { href: '#help', icon: 'help', label: t`Help ${helpCount}`, isUrgent: helpCount > 0 },
    { href: '#lobby', icon: 'lobby', label: t`No seat ${lobbyCount}` },
    { href: '#seating', icon: 'seat', label: score === null ? t`Seating` : t`Seating ${score}` },
  ];
  return (
    <nav aria-label="Parts of the board" className="grid h-14 grid-cols-4 border-t border-line md:hidden">
      {parts.map(({ href, icon, label, isUrgent }) => (
        <a key={href} href={href} className={`grid content-center justify-items-center gap-0.5 text-[11px] leading-tight font-semibold no-underline ${isUrgent ? 'text-bad' : 'text-ink-soft'}`}>
          <Icon name={icon} />
          {label}
        </a>
      ))}
    </nav>
  );
}
