import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type Step = { title: ReactNode; detail?: ReactNode; icon?: IconName; state: 'done' | 'now' | 'to-come' };

const colours = { done: 'text-good', now: 'text-accent', 'to-come': 'text-ink' };

/** What was done, what is next and what follows, one under the other: the lobby, an empty summit. */
export const StepList = ({ steps }: { steps: readonly Step[] }) => (
  <ol>
    {steps.map(({ title, detail, icon, state }, index) => (
      <li key={index} aria-current={state === 'now' ? 'step' : undefined} className="grid grid-cols-[24px_1fr] gap-3 border-b border-line py-3">
        <Icon name={icon ?? (state === 'done' ? 'check' : state === 'now' ? 'clock' : 'ring')} className={`mt-0.75 ${colours[state]}`} />
        <div>
          <p className={`font-semibold ${state === 'done' ? 'text-ink-soft' : ''}`}>{title}</p>
          {detail && <div className="text-s text-ink-soft">{detail}</div>}
        </div>
      </li>
    ))}
  </ol>
);
