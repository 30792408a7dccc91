import { type RefObject, useEffect, useState } from 'react';
import { usePlaced } from '../placing/use-placed.ts';

/** Says in words what the button under the pointer or the focus does, and by which keys. Its `aria-label` and `aria-keyshortcuts` say the same. */
export function BarTip({ bar }: { bar: RefObject<HTMLElement> }) {
  const [button, setButton] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const element = bar.current;
    if (!element || !window.matchMedia('(hover: hover)').matches) return;
    const over = ({ target }: Event) => setButton(target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null);
    const focused = (event: Event) => event.target instanceof Element && event.target.matches(':focus-visible') && over(event);
    const leave = () => setButton(null);
    const listening = [['pointerover', over], ['focusin', focused], ['pointerleave', leave], ['focusout', leave], ['click', leave]] as const;
    for (const [name, heard] of listening) element.addEventListener(name, heard);
    return () => listening.forEach(([name, heard]) => element.removeEventListener(name, heard));
  }, [bar]);
  const tip = usePlaced<HTMLDivElement>(button, 'bottom');
  if (button?.dataset.tip === undefined) return null;
  return (
    <div ref={tip} className="bar-tip" aria-hidden="true">
      {button.dataset.tip}
    </div>
  );
}
