import type { ReactNode } from 'react';
import { Icon } from '#app/ui/icon.tsx';

type Props = { name: string; /** Whether there is something of it; else it says what is to come. */ isReached: boolean; children: ReactNode };

/** One step of a thread: its name with a tick once it is reached, and what there is of it. */
export const ThreadStep = ({ name, isReached, children }: Props) => (
  <li className={`grid break-inside-avoid-page gap-x-8 gap-y-2 border-t py-5 sm:grid-cols-[9rem_minmax(0,1fr)] ${isReached ? 'border-line-strong' : 'border-dashed border-line-strong'}`}>
    <h2 className={`flex items-start gap-2 font-sans text-s font-semibold tracking-normal ${isReached ? '' : 'text-ink-soft'}`}>
      <Icon name={isReached ? 'check' : 'ring'} size="small" className={`mt-0.75 ${isReached ? 'text-good' : ''}`} />
      <span>
        {name}
        {!isReached && <span className="sr-only">, still to come</span>}
      </span>
    </h2>
    <div className="min-w-0 text-s">{children}</div>
  </li>
);

/** What a step that is not reached waits for. */
export const ToCome = ({ children }: { children: ReactNode }) => <p className="text-ink-soft">{children}</p>;
