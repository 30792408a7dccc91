import type { ReactNode } from 'react';

export type LookProps = { /** Makes ids and landmark names differ between the looks. */ look: string };

/** One part with the name of its module. */
export const Specimen = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="grid grid-cols-1 gap-x-8 gap-y-3 border-t border-line py-6 md:grid-cols-[11rem_minmax(0,1fr)]">
    <h3 className="font-sans text-s font-semibold tracking-normal text-ink-soft">{name}</h3>
    <div className="min-w-0">{children}</div>
  </div>
);
