import { foldName } from '#domain/agenda/plain-text.ts';
import type { AgendaSessionView } from '#server/services/agenda/agenda-view.ts';

/** A cell of the grid of one day: sessions that share time and place, a free place, or nothing because a cell above reaches down here. */
export type GridCell = { key: string; sessions: AgendaSessionView[]; rows: number; columns: number };
export type AgendaGrid = { places: string[]; rows: { at: Date; cells: GridCell[] }[] };

type Block = { column: string; startMs: number; endMs: number; sessions: AgendaSessionView[] };

const isAtOneTime = (one: AgendaSessionView, other: AgendaSessionView): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt;

/** What everybody does together stands across all places: nothing else goes on, and it is a break, a plenary, or has no place. */
const isForAll = (entry: AgendaSessionView, day: readonly AgendaSessionView[]): boolean =>
  (entry.kind === 'break' || entry.kind === 'plenary' || entry.place === '') && !day.some((other) => other !== entry && isAtOneTime(entry, other));

/**
 * Lays one day out as times by places, ready for a table whose cells span rows. Times at which nothing goes on have no row;
 * sessions that clash in one place share a cell rather than hide each other.
 */
export function gridOf(day: readonly AgendaSessionView[]): AgendaGrid {
  const forAll = day.filter((entry) => isForAll(entry, day));
  const placed = day.filter((entry) => !forAll.includes(entry));
  const columns = new Map(placed.map(({ place }) => [foldName(place), place]));
  const names = [...columns.keys()];
  const moments = [...new Set(day.flatMap(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()]))].sort((one, other) => one - other);
  const slices = moments.filter((at) => day.some(({ startsAt, endsAt }) => startsAt.getTime() <= at && at < endsAt.getTime()));
  const rowsOf = ({ startMs, endMs }: Pick<Block, 'startMs' | 'endMs'>) => slices.filter((at) => startMs <= at && at < endMs).length;
  const blocks = names.flatMap((column) => blocksOf(column, placed.filter(({ place }) => foldName(place) === column)));

  const cellAt = (at: number, column: string): GridCell[] => {
    const block = blocks.find((each) => each.column === column && each.startMs <= at && at < each.endMs);
    if (!block) return [{ key: `${column} ${at}`, sessions: [], rows: 1, columns: 1 }];
    return block.startMs === at ? [{ key: `${column} ${at}`, sessions: block.sessions, rows: rowsOf(block), columns: 1 }] : [];
  };
  const rows = slices.map((at) => {
    const wide = forAll.find(({ startsAt, endsAt }) => startsAt.getTime() <= at && at < endsAt.getTime());
    const cells = wide ? [{ key: wide.id, sessions: [wide], rows: 1, columns: Math.max(1, names.length) }] : names.flatMap((column) => cellAt(at, column));
    return { at: new Date(at), cells };
  });
  return { places: [...columns.values()], rows };
}

/** The sessions of one place, those that overlap taken together. */
function blocksOf(column: string, entries: readonly AgendaSessionView[]): Block[] {
  const blocks: Block[] = [];
  for (const entry of [...entries].sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())) {
    const [startMs, endMs] = [entry.startsAt.getTime(), entry.endsAt.getTime()];
    const last = blocks.at(-1);
    if (last && startMs < last.endMs) {
      last.endMs = Math.max(last.endMs, endMs);
      last.sessions.push(entry);
    } else blocks.push({ column, startMs, endMs, sessions: [entry] });
  }
  return blocks;
}
