import { useMemo, useRef, useState } from 'react';
import { t } from '#domain/words/t.ts';
import { allCommands } from '../commands/all-commands.ts';
import type { EditorCommand } from '../commands/command.ts';
import { useCommandStates } from '../commands/use-command-states.ts';
import { useWriting } from '../writing.ts';
import { barOf } from './bar-order.ts';
import { BarButton } from './bar-button.tsx';
import { BarMenu } from './bar-menu.tsx';
import { BarTip } from './bar-tip.tsx';
import { useAtKeyboard } from './use-at-keyboard.ts';
import { useBarKeys } from './use-bar-keys.ts';
import { useRoom } from './use-room.ts';

const KINDS = t`Kind of paragraph`;
const MORE = t`More`;
const readersCommands = allCommands.filter(({ isForReaders }) => isForReaders === true);

/** All that can be done to the text by who is here; nothing for a reader without commands. */
export function Toolbar() {
  const { mayWrite } = useWriting();
  const commands = mayWrite ? allCommands : readersCommands;
  return commands.length > 0 && <Bar commands={commands} />;
}

/** As many commands in sight as have room. One stop for Tab; arrows move within it. */
function Bar({ commands }: { commands: readonly EditorCommand[] }) {
  const writing = useWriting();
  const { editor } = writing;
  const bar = useRef<HTMLDivElement>(null);
  const { buttons, isWide } = useRoom(bar);
  const { kinds, groups, more } = useMemo(() => barOf(commands, buttons), [commands, buttons]);
  const states = useCommandStates(commands);
  const onKeyDown = useBarKeys(bar);
  const isAtKeyboard = useAtKeyboard(editor, bar);
  const [stop, setStop] = useState<string | null>(null);
  const names = [...(kinds.length > 0 ? [KINDS] : []), ...groups.flat().map(({ name }) => name), ...(more.length > 0 ? [MORE] : [])];
  const current = stop !== null && names.includes(stop) ? stop : names[0];
  const kind = kinds.find(({ name }) => states[name]?.isOn) ?? kinds[0];
  return (
    <div className="toolbar-seat">
      {/* What has the focus among its buttons is what Tab comes back to. */}
      <div
        ref={bar}
        role="toolbar"
        tabIndex={-1}
        aria-label="Formatting"
        className="toolbar"
        data-at-keyboard={isAtKeyboard || undefined}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => setStop(target.closest<HTMLElement>('[data-stop]')?.dataset.stop ?? null)}
      >
        {kind && (
          <span data-stop={KINDS} className="bar-group">
            <BarMenu label={KINDS} icon="heading" words={isWide ? kind.label : undefined} commands={kinds} isOneOf isStop={current === KINDS} />
          </span>
        )}
        {groups.map((group) => (
          <span key={group[0]?.name} className="bar-group" data-divided={isWide || undefined}>
            {group.map((command) => (
              <span key={command.name} data-stop={command.name}>
                <BarButton command={command} state={states[command.name]} isStop={current === command.name} press={() => command.run(writing)} />
              </span>
            ))}
          </span>
        ))}
        {more.length > 0 && (
          <span data-stop={MORE} className="bar-group">
            <BarMenu label={MORE} icon="more" commands={more} isStop={current === MORE} />
          </span>
        )}
      </div>
      <BarTip bar={bar} />
    </div>
  );
}
