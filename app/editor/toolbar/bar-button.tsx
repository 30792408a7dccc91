import { Icon } from '#app/ui/icon.tsx';
import type { EditorCommand } from '../commands/command.ts';
import { ariaKeys, keyboardHere, keysInWords } from '../commands/key-notation.ts';
import type { CommandState } from '../commands/use-command-states.ts';

type Props = { command: EditorCommand; state: CommandState | undefined; isStop: boolean; press: () => void };

/** One command as an icon. It leaves the focus where it is when pressed by pointer, so that the words stay chosen. */
export function BarButton({ command: { label, icon, keys, isOn }, state, isStop, press }: Props) {
  const keyboard = keyboardHere();
  const isPossible = state?.isPossible ?? true;
  return (
    <button
      type="button"
      className="bar-button"
      aria-label={label}
      aria-pressed={isOn ? (state?.isOn ?? false) : undefined}
      aria-disabled={!isPossible || undefined}
      aria-keyshortcuts={keys && ariaKeys(keys, keyboard)}
      tabIndex={isStop ? 0 : -1}
      data-tip={keys ? `${label} (${keysInWords(keys, keyboard)})` : label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => isPossible && press()}
    >
      <Icon name={icon} />
    </button>
  );
}
