import { useLocation } from '@remix-run/react';
import { useState, type MouseEvent } from 'react';
import { Icon } from './icon.tsx';
import { useHydrated } from './use-hydrated.ts';
import { toneLook, type Tone } from './tone.ts';

type Flash = { tone: Tone; text: string };

/** What the last act did, in one line under the header. Without JavaScript "Close" loads the page afresh, which is enough. */
export function FlashMessage({ flash }: { flash: Flash | null }) {
  const { pathname, search } = useLocation();
  const [closed, setClosed] = useState<Flash | null>(null);
  // A live region is only read out when words appear in it later, so they are put there once the page is alive.
  const spoken = useHydrated() ? flash?.text : undefined;
  const close = (event: MouseEvent) => {
    event.preventDefault();
    setClosed(flash);
  };
  return (
    <>
      <p role="status" className="sr-only">
        {spoken}
      </p>
      {flash && flash !== closed && (
        <section aria-label="What was done" className={`flex items-center gap-2.5 border-b border-line px-edge py-2 text-s print:hidden ${toneLook[flash.tone].wash}`}>
          <Icon name={toneLook[flash.tone].icon} className={toneLook[flash.tone].text} />
          <p className="min-w-0 font-semibold">{flash.text}</p>
          <a href={pathname + search} onClick={close} className="ml-auto grid size-10 shrink-0 place-items-center pointer-coarse:size-11 text-ink-soft hover:text-ink" aria-label="Close this message">
            <Icon name="close" />
          </a>
        </section>
      )}
    </>
  );
}
