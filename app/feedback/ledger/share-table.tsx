import type { LedgerView } from '#server/services/feedback/ledger/read-ledger.ts';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { cell, head } from './count-table.ts';
import { DispositionBar } from './disposition-bar.tsx';
import { groupWords } from './heat-table.tsx';

/** How much of what each group said is closed: it should not depend on who spoke. */
export const ShareTable = ({ shares }: { shares: LedgerView['shares'] }) => (
  <table className="w-full max-w-[48rem] border-collapse text-s">
    <caption className="sr-only">Share of remarks closed, by perspective</caption>
    <thead>
      <tr>
        <th scope="col" className={`${head} pl-0 text-left`}>
          Perspective
        </th>
        <th scope="col" className={head}>
          Remarks
        </th>
        <th scope="col" className={head}>
          Closed
        </th>
        <th scope="col" className={head}>
          Share
        </th>
        <th scope="col" className={`${head} w-1/3 max-sm:hidden`}>
          <span className="sr-only">As a picture</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {shares.map(({ group, counts, remarks, closed, share }) => (
        <tr key={group}>
          <th scope="row" className="border-b border-line py-2 text-left font-normal">
            <PerspectiveMark of={group} drawing="shape">
              {groupWords(group)}
            </PerspectiveMark>
          </th>
          <td className={cell}>{remarks}</td>
          <td className={cell}>{closed}</td>
          <td className={cell}>{share === null ? '–' : `${share} %`}</td>
          <td className={`${cell} max-sm:hidden`}>{remarks > 0 && <DispositionBar counts={counts} className="h-2" />}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
