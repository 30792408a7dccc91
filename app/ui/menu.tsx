import { useRef, type ReactNode } from 'react';
import { buttonLook } from './button-look.ts';
import { Icon } from './icon.tsx';
import { useClosingDetails } from './use-closing-details.ts';

type Props = { label: ReactNode; children: ReactNode; /** Which side of the button the list is flush with; "start-wide" where there is room to its right, as there is none on a phone. */ align?: keyof typeof sides };

const sides = { start: 'left-0', end: 'right-0', 'start-wide': 'right-0 min-[60rem]:right-auto min-[60rem]:left-0' };

/** A button that opens a short list of links. A native `details`, so it opens without JavaScript; with it, Escape and a press outside close it. */
export function Menu({ label, children, align = 'end' }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  useClosingDetails(menu);

  return (
    <details ref={menu} className="group relative print:hidden">
      <summary className={`${buttonLook({ size: 'small' })} list-none pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden`}>
        {label}
        <Icon name="chevron" size="small" className="text-ink-soft group-open:rotate-180" />
      </summary>
      <div
        className={`absolute top-full z-30 mt-1.5 min-w-52 rounded-md border border-line-strong bg-sheet py-1.5 text-s shadow-lift ${sides[align]}`}
      >
        {children}
      </div>
    </details>
  );
}

/** The look of a line in a menu, for links and for submit buttons alike. */
export const menuLine =
  'flex min-h-10 w-full items-center gap-2.5 px-4 text-left text-ink no-underline hover:bg-accent-wash hover:text-accent pointer-coarse:min-h-11';
