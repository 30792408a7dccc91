import { lazy, Suspense, useEffect, useState } from 'react';
import { IconButton } from './button.tsx';
import type { Command } from './command.ts';
import { useHydrated } from './use-hydrated.ts';

// Loaded on the first use, so that a page which is only read never pays for it.
const CommandPalette = lazy(() => import('./command-palette.tsx'));

/** The search button of the header; Ctrl-K or Cmd-K do the same from anywhere. */
export function CommandPaletteButton({ commands }: { commands: readonly Command[] }) {
  const [isOpen, setOpen] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const isHydrated = useHydrated();

  const open = () => {
    setWanted(true);
    setOpen(true);
  };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  if (!isHydrated || commands.length === 0) return <span className="h-10" />;
  return (
    <>
      <IconButton icon="search" label="Search and go to (Ctrl-K)" aria-haspopup="dialog" aria-keyshortcuts="Control+K Meta+K" onClick={open} />
      {isWanted && (
        <Suspense fallback={null}>
          <CommandPalette commands={commands} isOpen={isOpen} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
