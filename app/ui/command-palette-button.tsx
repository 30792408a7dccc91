import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import { IconButton } from './button.tsx';
import type { Command } from './command.ts';
import { useHydrated } from './use-hydrated.ts';
import { useTypedAhead } from './use-typed-ahead.ts';

// Loaded on the first use, so that a page which is only read never pays for it.
const load = () => import('./command-palette.tsx');
const CommandPalette = lazy(load);
/** Whoever comes near the button has it ready on the press; a load that fails is told by the press. */
const loadAhead = () => void load().catch(() => undefined);

type Props = { commands: readonly Command[]; /** The address that answers what else is found by what is typed, with `FoundCommands`. */ found?: string; /** What stands there without scripts. */ plain?: ReactNode };

/** The search button of the header; Ctrl-K or Cmd-K do the same from anywhere, and what is typed at once arrives in the field. */
export function CommandPaletteButton({ commands, found, plain }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const [isThere, setThere] = useState(false);
  const isHydrated = useHydrated();
  const takeTyped = useTypedAhead(isOpen && !isThere, () => setOpen(false));

  const open = () => {
    setWanted(true);
    setOpen(true);
  };
  const change = (isOpenNow: boolean) => {
    setOpen(isOpenNow);
    if (!isOpenNow) setThere(false);
  };
  const begin = useCallback(() => {
    setThere(true);
    return takeTyped();
  }, [takeTyped]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  if (!isHydrated || commands.length === 0) return plain ?? <span className="h-10" />;
  return (
    <>
      <IconButton
        icon="search"
        label="Search and go to (Ctrl-K)"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={open}
        onFocus={loadAhead}
        onPointerEnter={loadAhead}
      />
      {isWanted && (
        <Suspense fallback={null}>
          <CommandPalette commands={commands} found={found} isOpen={isOpen} onOpenChange={change} begin={begin} />
        </Suspense>
      )}
    </>
  );
}
