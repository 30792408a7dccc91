import type { ReactNode } from 'react';
import { ArrivalTitle } from './arrival-title.tsx';
import { Icon, type IconName } from './icon.tsx';
import { toneLook, type Tone } from './tone.ts';

type Props = { tone?: Tone; title: ReactNode; children?: ReactNode; /** Buttons or links: what to do now. */ acts?: ReactNode; icon?: IconName; className?: string; /** The title is a heading that takes the focus: what the last press led to. */ takesFocus?: boolean };

/** A sentence that must be seen before the rest: what is so, what it means, what to do. */
export function Notice({ tone = 'plain', title, children, acts, icon, className = '', takesFocus = false }: Props) {
  const look = toneLook[tone];
  return (
    <div className={`grid grid-cols-[auto_1fr] gap-x-2.5 border-l-3 px-4 py-3 text-s ${look.rule} ${look.wash} ${className}`}>
      <Icon name={icon ?? look.icon} className={`mt-0.5 ${look.text}`} />
      <div className="min-w-0">
        {takesFocus ? <ArrivalTitle className={look.text}>{title}</ArrivalTitle> : <p className={`font-semibold ${look.text}`}>{title}</p>}
        {children && <div className="max-w-measure text-ink">{children}</div>}
        {acts && <div className="mt-2.5 flex flex-wrap gap-2">{acts}</div>}
      </div>
    </div>
  );
}

/** The same in one line, without a wash: "Saved", "Closes in 2 days". */
export const ToneLine = ({ tone = 'plain', icon, children, className = '' }: Pick<Props, 'tone' | 'icon' | 'children' | 'className'>) => (
  <span className={`inline-flex items-baseline gap-1.5 font-semibold text-pretty ${toneLook[tone].text} ${className}`}>
    <Icon name={icon ?? toneLook[tone].icon} size="small" className="self-center" />
    {children}
  </span>
);
