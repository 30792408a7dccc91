import { type MouseEvent, useEffect, useId, useRef, useState } from 'react';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import type { EditorCommand } from '../commands/command.ts';
import { isTouch } from '../placing/is-touch.ts';
import { MenuLines } from './menu-lines.tsx';

type Props = {
  /** What the menu is for, in words. */
  label: string;
  icon: IconName;
  /** What stands on the button beside the icon or in place of it, where there is room. */
  words?: string | undefined;
  commands: readonly EditorCommand[];
  /** Exactly one of them is the case at a time. */
  isOneOf?: boolean;
  isStop: boolean;
};

/** A button of the bar that opens a menu of commands. Opened by a finger, the focus stays in the text and its keyboard on the screen. */
export function BarMenu({ label, icon, words, commands, isOneOf = false, isStop }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState<{ place: HTMLElement; takesFocus: boolean } | null>(null);
  const close = () => setOpened(null);
  const closeAndReturn = () => {
    const hadFocus = document.getElementById(id)?.contains(document.activeElement);
    close();
    if (hadFocus) button.current?.focus();
  };
  const press = ({ detail, currentTarget: place }: MouseEvent<HTMLElement>) => (opened ? closeAndReturn() : setOpened({ place, takesFocus: detail === 0 || !isTouch() }));

  const isOpen = opened !== null;
  useEffect(() => {
    if (!isOpen) return;
    const outside = ({ target }: PointerEvent) => {
      if (target instanceof Node && !document.getElementById(id)?.contains(target) && !button.current?.contains(target)) setOpened(null);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [isOpen, id]);

  return (
    <>
      <button
        ref={button}
        type="button"
        className={words === undefined ? 'bar-button' : 'bar-button bar-words'}
        aria-label={words === undefined ? label : `${label}: ${words}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        tabIndex={isStop ? 0 : -1}
        data-tip={words === undefined && !isOpen ? label : undefined}
        onMouseDown={(event) => event.preventDefault()}
        onClick={press}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpened({ place: event.currentTarget, takesFocus: true });
        }}
      >
        {words === undefined ? (
          <Icon name={icon} />
        ) : (
          <>
            <span className="truncate">{words}</span>
            <Icon name="chevron" size="small" className="text-ink-soft" />
          </>
        )}
      </button>
      {opened && <MenuLines id={id} place={opened.place} label={label} commands={commands} isOneOf={isOneOf} takesFocus={opened.takesFocus} close={close} closeAndReturn={closeAndReturn} />}
    </>
  );
}
