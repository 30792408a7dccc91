import { createContext, type ReactNode, useCallback, useContext, useRef } from 'react';
import { buttonLook } from '#app/ui/button-look.ts';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { useClosingDetails } from '#app/ui/use-closing-details.ts';

type Props = {
  icon?: IconName;
  label: ReactNode;
  /** Where the panel lies: below the button, or above it at the foot of a page. */
  side?: 'below' | 'above';
  children: ReactNode;
};

const Closing = createContext<() => void>(() => undefined);

/** Closes the panel that one is in, and puts the focus back on its button. */
export const useClosePanel = (): (() => void) => useContext(Closing);

const sides = { below: 'top-full mt-1.5', above: 'bottom-full mb-1.5' };

/** A button that opens a small form over the page, without JavaScript too. On a phone it is as wide as what it is fixed to. */
export function DropPanel({ icon, label, side = 'below', children }: Props) {
  const panel = useRef<HTMLDetailsElement>(null);
  useClosingDetails(panel);
  const close = useCallback(() => {
    if (!panel.current) return;
    panel.current.open = false;
    panel.current.querySelector('summary')?.focus();
  }, []);
  return (
    <details ref={panel} className="group min-w-0 md:relative print:hidden">
      <summary className={`${buttonLook({ size: 'small' })} w-full list-none max-md:min-h-11 max-md:px-2 [&::-webkit-details-marker]:hidden`}>
        {icon && <Icon name={icon} size="small" />}
        {label}
      </summary>
      <div className={`absolute right-0 z-30 max-h-[70dvh] overflow-y-auto rounded-md border border-line-strong bg-sheet p-4 text-s shadow-lift max-md:inset-x-2 md:w-104 ${sides[side]}`}>
        <Closing.Provider value={close}>{children}</Closing.Provider>
      </div>
    </details>
  );
}
