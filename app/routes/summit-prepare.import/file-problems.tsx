import type { ScheduleFileProblem } from '#server/export/schedule/read-schedule-file.ts';
import { Notice } from '#app/ui/notice.tsx';

/** Where a file is wrong and why, line by line. */
export const FileProblems = ({ problems }: { problems: readonly ScheduleFileProblem[] }) => (
  <div role="alert" className="mb-8">
    <Notice tone="bad" title="This file cannot be read. Nothing was changed.">
      <ul className="mt-1 grid gap-1">
        {problems.map(({ line, column, path, reason }) => (
          <li key={`${line} ${column} ${reason}`}>
            <strong className="tabular-nums">Line {line}</strong>, column {column}: {path}: {reason}
          </li>
        ))}
      </ul>
    </Notice>
  </div>
);
