import type { BoardEntries, SeatingFigures } from '#domain/live/views/entry-types.ts';
import { SeatingScore, SeatingShares } from '#app/convening/seating-figures.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import { useBoard } from './use-board.ts';

type Props = { figures: SeatingFigures | null; breakouts: NonNullable<BoardEntries['breakouts']>; canMove: boolean };

/** How good the seating is and what would raise it, with the ways to change it. */
export function SeatingLine({ figures, breakouts, canMove }: Props) {
  const { slug, moveSomebody } = useBoard();
  const isHydrated = useHydrated();
  return (
    <section id="seating" aria-labelledby="seating-heading" className="scroll-mt-32 self-start px-4 pb-6 min-[77.5rem]:px-6">
      <div className="grid items-center gap-x-6 gap-y-3 border-t border-line-strong pt-4 md:grid-cols-[auto_minmax(0,1fr)_auto]">
        <div className="grid gap-2">
          <h2 id="seating-heading" className="font-sans text-xs font-semibold tracking-[0.08em] text-ink-faint uppercase">
            Seating
          </h2>
          {figures && <SeatingScore score={figures.score} />}
        </div>
        {figures ? <SeatingShares figures={figures} /> : <p className="text-s text-ink-soft">Nobody is seated in {breakouts.title} yet. Plan the seats first, or open the rooms to everybody: anyone may then write in any of them, also once people have seats.</p>}
        <div className="grid grid-cols-2 gap-2 md:flex">
          {isHydrated && canMove && (
            <Button type="button" size="small" className="max-md:min-h-11" onClick={() => moveSomebody([])}>
              Move someone
            </Button>
          )}
          <LinkButton to={`/summits/${slug}/seating/${breakouts.id}`} size="small" className="max-md:min-h-11">
            Plan the seats
          </LinkButton>
        </div>
      </div>
    </section>
  );
}
