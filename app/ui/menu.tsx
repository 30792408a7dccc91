import { useEffect, useRef, type ReactNode } from 'react';
import { buttonLook } from './button-look.ts';
import { Icon } from './icon.tsx';

type Props = { label: ReactNode; children: ReactNode; /** Which side of the button the list is flush with. */ align?: 'start' | 'end' };

/** A button that opens a short list of links. A native `details`, so it opens without JavaScript; with it, Escape and a press outside close it. */
export function Menu({ label, children, align = 'end' }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const close = (event: Event) => {
      const element = menu.current;
      if (!element?.open) return;
      const isEscape = event instanceof KeyboardEvent && event.key === 'Escape';
      const isChoice = event.type === 'click' && event.target instanceof Element && event.target.closest('a') !== null;
      const isOutside = !(event instanceof KeyboardEvent) && event.target instanceof Node && !element.contains(event.target);
      if (isEscape) element.querySelector('summary')?.focus();
      if (isEscape || isChoice || isOutside) element.open = false;
    };
    const kinds = ['keydown', 'click', 'focusin'] as const;
    for (const kind of kinds) document.addEventListener(kind, close);
    return () => kinds.forEach((kind) => document.removeEventListener(kind, close));
  }, []);

  return (
    <details ref={menu} className="group relative print:hidden">
      <summary className={`${buttonLook({ size: 'small' })} list-none pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden`}>
        {label}
        <Icon name="chevron" size="small" className="text-ink-soft group-open:rotate-180" />
      </summary>
      <div
        className={`absolute top-full z-30 mt-1.5 min-w-52 rounded-md border border-line-strong bg-sheet py-1.5 text-s shadow-lift ${align === 'end' ? 'right-0' : 'left-0'}`}
      >
        {children}
      </div>
    </details>
  );
}

/** The look of a line in a menu, for links and for submit buttons alike. */
export const menuLine =
  'flex min-h-10 w-full items-center gap-2.5 px-4 text-left text-ink no-underline hover:bg-accent-wash hover:text-accent pointer-coarse:min-h-11';
