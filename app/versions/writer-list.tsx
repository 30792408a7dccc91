import type { Writer } from '#server/services/documents/version-people.ts';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { perspectiveWord } from '#domain/perspective.ts';

/** People by name, each with what they speak as. */
export const WriterList = ({ writers }: { writers: readonly Writer[] }) => (
  <ul className="flex flex-wrap gap-x-4 gap-y-1">
    {writers.map((writer, place) => (
      <li key={place}>
        <WriterName {...writer} />
      </li>
    ))}
  </ul>
);

export const WriterName = ({ name, perspective }: Writer) => (
  <PerspectiveMark of={perspective}>
    <span>
      {name}
      <span className="font-normal text-ink-soft">, {perspectiveWord(perspective)}</span>
    </span>
  </PerspectiveMark>
);
