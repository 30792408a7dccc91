import type { PerspectiveKey } from '../perspective.ts';
import { t } from '../words/t.ts';
import { type AskedPart, sectionOf } from './asked-text.ts';
import type { Rating } from './feedback-round.ts';
import { WHOLE_DRAFT } from './place-key.ts';
import type { PeopleGroups } from './people-groups.ts';

export type HeatRemark = { /** As one word, see `place-key.ts`. */ place: string; rating: Rating | null; /** What whoever gave it is shown as; null: as nothing. */ word: PerspectiveKey | null };
export type HeatCell = { count: number; /** From 1 to 4, to a tenth; null where none of them is rated. */ rating: number | null };
export type HeatRow = { /** A part of the draft, a place within one, or empty: the whole draft. */ key: string; label: string; isWithin: boolean; cells: HeatCell[]; all: HeatCell; /** How many checks of this place fail; null where checks are not asked for. */ failed: number | null };
export type HeatMap = { columns: PerspectiveKey[]; rows: HeatRow[]; total: { cells: HeatCell[]; all: HeatCell } };

type Given = {
  remarks: readonly HeatRemark[];
  groups: PeopleGroups;
  /** The parts of what was asked about, in its order. */
  parts: readonly AskedPart[];
  /** The place of each check that fails; null where checks are not told. */
  findings: readonly string[] | null;
};

/**
 * Where remarks fell: each part of a draft by each group of people, with how they rated it and how many checks fail there; what is told apart within a part (the rubric row by row and
 * cell by cell) below its own line. Rows about which nothing was said and in which no check fails are left out. Where people are too few to be grouped, only the sums of all are there.
 */
export function heatMap({ remarks, groups: { groups, groupOf }, parts, findings }: Given): HeatMap {
  const cellsOf = (own: readonly HeatRemark[]) => ({ cells: groups.map((group) => cellOf(own.filter(({ word }) => groupOf(word) === group))), all: cellOf(own) });
  const rowOf = (key: string, label: string, isWithin: boolean, isOwn: (place: string) => boolean): HeatRow[] => {
    const own = remarks.filter(({ place }) => isOwn(place));
    const failed = findings && findings.filter(isOwn).length;
    return own.length === 0 && (failed ?? 0) === 0 ? [] : [{ key, label, isWithin, ...cellsOf(own), failed }];
  };
  const rows = parts.flatMap(({ key, label, within }) => [...rowOf(key, label, false, (place) => sectionOf(place) === key), ...within.flatMap((cell) => rowOf(cell.key, cell.label, true, (place) => place === cell.key))]);
  const known = new Set(parts.map(({ key }) => key));
  return { columns: groups, rows: [...rows, ...rowOf(WHOLE_DRAFT, t`The whole draft`, false, (place) => !known.has(sectionOf(place) ?? WHOLE_DRAFT))], total: cellsOf(remarks) };
}

/** Whether a remark stands at a place that was chosen: there, or within a section that was; null chooses everything. */
export const isAt = (chosen: string | null, place: string): boolean => chosen === null || chosen === place || (chosen === WHOLE_DRAFT ? sectionOf(place) === null : sectionOf(place) === chosen);

function cellOf(remarks: readonly HeatRemark[]): HeatCell {
  const rated = remarks.flatMap(({ rating }) => rating ?? []);
  return { count: remarks.length, rating: rated.length === 0 ? null : Math.round((10 * rated.reduce<number>((sum, rating) => sum + rating, 0)) / rated.length) / 10 };
}

/** How strong a cell's shade is, from 0 to 5, against the fullest cell of the map; each number is printed, so the shade is only help. */
export const shadeOf = (count: number, most: number): number => (count === 0 ? 0 : Math.max(1, Math.round((5 * count) / most)));
