import type { ReactNode } from 'react';

type Column = string | { label: string; align?: 'end'; /** For a column of buttons. */ isHidden?: boolean };

type Props = {
  /** What the table shows; heard, not seen, unless `isCaptionVisible`. */
  caption: string;
  isCaptionVisible?: boolean;
  columns: readonly Column[];
  children: ReactNode;
};

// The roles are spoken out because `display: grid`, which stacks a row on phones, takes them away in some browsers.
const stack = 'phone:grid phone:grid-cols-[minmax(0,1fr)] phone:gap-1.5';
const flow = 'phone:flex phone:flex-wrap phone:gap-x-5 phone:gap-y-1 phone:[&>th]:basis-full';

/** Rows divided by hairlines; on phones each row becomes stacked lines. */
export function Table({ caption, isCaptionVisible = false, columns, children }: Props) {
  return (
    <table role="table" className="w-full border-collapse text-s phone:block">
      <caption className={isCaptionVisible ? 'pb-2 text-left text-xs text-ink-soft phone:block' : 'sr-only'}>{caption}</caption>
      <thead className="phone:sr-only">
        <tr role="row">
          {columns.map((column) => {
            const { label, align, isHidden } = typeof column === 'string' ? { label: column, align: undefined, isHidden: false } : column;
            return (
              <th
                key={label}
                role="columnheader"
                scope="col"
                className={`border-b border-line-strong pr-6 pb-2 text-xs font-normal text-ink-faint last:pr-0 ${align ? 'text-right' : 'text-left'}`}
              >
                {isHidden ? <span className="sr-only">{label}</span> : label}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody className="phone:block">
        {children}
      </tbody>
    </table>
  );
}

/** `isBrief`: its cells are a few words each, and stand beside each other on phones. */
export const Row = ({ children, isBrief = false, className = '' }: { children: ReactNode; isBrief?: boolean; className?: string }) => (
  <tr role="row" className={`border-b border-line phone:py-3 ${isBrief ? flow : stack} ${className}`}>
    {children}
  </tr>
);

const cell = 'text-left align-baseline not-phone:py-3 not-phone:pr-6 not-phone:last:pr-0';

/** The thing the row is about, in serif, with a quiet line under it. */
export const RowHeader = ({ children, detail }: { children: ReactNode; detail?: ReactNode }) => (
  <th role="rowheader" scope="row" className={`${cell} font-serif text-m leading-snug font-semibold [&_a]:text-ink [&_a]:decoration-line-strong`}>
    {children}
    {detail && <span className="mt-0.5 block font-sans text-s font-normal text-ink-soft">{detail}</span>}
  </th>
);

type CellProps = { children: ReactNode; /** Stands before the value on phones, where the head of the table is gone. */ label?: string; align?: 'end'; className?: string };

const spokenCell = { role: 'cell' } as const;

export const Cell = ({ children, label, align, className = '' }: CellProps) => (
  <td {...spokenCell} className={`${cell} ${align ? 'not-phone:text-right' : ''} ${className}`}>
    {label && <span className="mr-2 text-xs text-ink-faint not-phone:hidden">{label}</span>}
    {children}
  </td>
);
