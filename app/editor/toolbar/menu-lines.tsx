import { type KeyboardEvent, useEffect } from 'react';
import { Icon } from '#app/ui/icon.tsx';
import { type EditorCommand } from '../commands/command.ts';
import { groupWords } from '../commands/group-words.ts';
import { keyboardHere, keysInWords } from '../commands/key-notation.ts';
import { useCommandStates } from '../commands/use-command-states.ts';
import { focusText } from '../focus-text.ts';
import { usePlaced } from '../placing/use-placed.ts';
import { useWriting } from '../writing.ts';

type Props = { id: string; place: HTMLElement; label: string; commands: readonly EditorCommand[]; isOneOf: boolean; takesFocus: boolean; close: () => void; closeAndReturn: () => void };

const linesOf = (menu: HTMLElement): HTMLElement[] => [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]')];

/** The open menu: arrows, Home, End and first letters move in it, Enter does what is there, Escape gives the focus back. */
export function MenuLines({ id, place, label, commands, isOneOf, takesFocus, close, closeAndReturn }: Props) {
  const writing = useWriting();
  const states = useCommandStates(commands);
  const keyboard = keyboardHere();
  const menu = usePlaced<HTMLDivElement>(place, 'bottom-start');
  useEffect(() => {
    if (!takesFocus || !menu.current) return;
    (menu.current.querySelector<HTMLElement>('[role=menuitemradio][aria-checked=true]') ?? linesOf(menu.current)[0])?.focus({ preventScroll: true });
  }, [takesFocus, menu]);
  useEffect(() => {
    // The focus may be in the text, which would be left by Escape.
    const escape = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      closeAndReturn();
    };
    document.addEventListener('keydown', escape, { capture: true });
    return () => document.removeEventListener('keydown', escape, { capture: true });
  }, [closeAndReturn]);

  const press = (command: EditorCommand) => {
    if (!states[command.name]?.isPossible) return;
    close();
    focusText(writing.editor);
    command.run(writing);
  };
  const move = (event: KeyboardEvent<HTMLElement>) => {
    event.stopPropagation();
    if (event.key === 'Tab') return close();
    const lines = linesOf(event.currentTarget);
    const at = lines.findIndex((line) => line === document.activeElement);
    const to = nextLine(event.key, at, lines);
    if (to === null) return;
    event.preventDefault();
    lines[to]?.focus();
  };

  const groups = [...new Set(commands.map(({ group }) => group))];
  return (
    <div ref={menu} id={id} role="menu" aria-label={label} tabIndex={-1} className="bar-menu" onKeyDown={move} onMouseDown={(event) => event.preventDefault()}>
      {groups.map((group) => (
        <div key={group} role="group" aria-label={groupWords[group]} className="bar-menu-group">
          {commands
            .filter((command) => command.group === group)
            .map((command) => {
              const { isOn = false, isPossible = true } = states[command.name] ?? {};
              return (
                <button
                  key={command.name}
                  type="button"
                  role={isOneOf ? 'menuitemradio' : command.isOn ? 'menuitemcheckbox' : 'menuitem'}
                  aria-checked={isOneOf || command.isOn ? isOn : undefined}
                  aria-disabled={!isPossible || undefined}
                  tabIndex={-1}
                  className="popup-line"
                  onClick={() => press(command)}
                >
                  <Icon name={command.icon} className="text-ink-soft" />
                  <span className="truncate">{command.label}</span>
                  {isOn && <Icon name="check" size="small" />}
                  {command.keys && <span className="popup-detail">{keysInWords(command.keys, keyboard)}</span>}
                </button>
              );
            })}
        </div>
      ))}
    </div>
  );
}

/** The line that a key leads to, or null when it leads nowhere. */
function nextLine(key: string, at: number, lines: readonly HTMLElement[]): number | null {
  const count = lines.length;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at + count - 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (!/^\p{L}$/u.test(key)) return null;
  const after = [...lines.keys()].map((place) => (at + 1 + place) % count);
  return after.find((place) => lines[place]?.textContent.trim().toLowerCase().startsWith(key.toLowerCase())) ?? null;
}
