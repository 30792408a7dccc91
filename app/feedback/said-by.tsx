import type { Contributor } from '#domain/document/attributed-content.ts';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';

/** Who said something, as far as they are shown: by name and perspective, by perspective, or as somebody. */
export const SaidBy = ({ by }: { by: Contributor }) => {
  if (by.kind === 'anonymous') return <span>Somebody</span>;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      {by.kind === 'named' && <span className="font-semibold text-ink">{by.name}</span>}
      <PerspectiveMark of={by.perspective} drawing="shape" />
    </span>
  );
};
