import { Link } from '@remix-run/react';
import { type HeatCell, type HeatMap, shadeOf } from '#domain/feedback/heat-map.ts';
import { type PerspectiveKey, perspectiveWord } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { capital, PerspectiveShape } from '#app/perspectives/perspective-mark.tsx';

type Props = {
  heat: HeatMap;
  caption: string;
  /** The address of the remarks of one cell; of all columns with null. */
  toCell: (place: string, perspective: PerspectiveKey | null) => string;
  hasRatings?: boolean;
};

export const groupWords = (group: PerspectiveKey): string => (group === 'other' ? t`Others` : capital(perspectiveWord(group, 2)));

/** Where remarks fell, as a table whose cells are shaded by their numbers: a picture and a table at once. */
export function HeatTable({ heat: { columns, rows, total }, caption, toCell, hasRatings = false }: Props) {
  const most = Math.max(1, ...rows.filter(({ isWithin }) => !isWithin).flatMap(({ cells, all }) => (cells.length > 0 ? cells : [all]).map(({ count }) => count)));
  const hasChecks = rows.some(({ failed }) => failed !== null);
  return (
    <table className="heat-table">
      <caption className="pb-2 text-left text-xs text-ink-soft">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Section</th>
          {columns.map((group) => (
            <th key={group} scope="col">
              <span className="heat-head">
                <PerspectiveShape of={group} />
                {groupWords(group)}
              </span>
            </th>
          ))}
          <th scope="col">All</th>
          {hasChecks && <th scope="col">Checks that fail</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, isWithin, cells, all, failed }) => (
          <tr key={key} className={isWithin ? 'heat-within' : undefined}>
            <th scope="row">{label}</th>
            {cells.map((cell, at) => (
              <Cell key={columns[at]} cell={cell} shade={shadeOf(cell.count, most)} to={toCell(key, columns[at] ?? null)} label={`${label}, ${groupWords(columns[at] ?? 'other')}`} hasRating={hasRatings} />
            ))}
            <Cell cell={all} shade={columns.length === 0 ? shadeOf(all.count, most) : 0} to={toCell(key, null)} label={`${label}, all`} hasRating={hasRatings} />
            {hasChecks && <td className={failed ? 'font-semibold text-warn' : 'text-ink-faint'}>{failed || '–'}</td>}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">All</th>
          {total.cells.map(({ count, rating }, at) => (
            <td key={columns[at]}>
              {count}
              {hasRatings && <Mean of={rating} />}
            </td>
          ))}
          <td>
            {total.all.count}
            {hasRatings && <Mean of={total.all.rating} />}
          </td>
          {hasChecks && <td>{rows.reduce((sum, { failed, isWithin }) => sum + (isWithin ? 0 : (failed ?? 0)), 0)}</td>}
        </tr>
      </tfoot>
    </table>
  );
}

type CellProps = { cell: HeatCell; shade: number; to: string; label: string; hasRating: boolean };

const Cell = ({ cell: { count, rating }, shade, to, label, hasRating }: CellProps) => (
  <td className={`heat-cell heat-${shade}`}>
    {count === 0 ? (
      <span className="text-ink-faint">–</span>
    ) : (
      <Link to={to}>
        {count}
        <VisuallyHidden> {count === 1 ? 'remark' : 'remarks'}</VisuallyHidden>
        {hasRating && rating !== null && <VisuallyHidden>, rated</VisuallyHidden>}
        {hasRating && <Mean of={rating} />}
        <VisuallyHidden>: {label}</VisuallyHidden>
      </Link>
    )}
  </td>
);

const Mean = ({ of }: { of: number | null }) => of !== null && <span className="heat-rating"> {of.toFixed(1)}</span>;
