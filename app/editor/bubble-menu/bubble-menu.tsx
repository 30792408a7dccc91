import type { VirtualElement } from '@floating-ui/dom';
import { posToDOMRect } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { useEffect, useMemo, useState } from 'react';
import { allCommands } from '../commands/all-commands.ts';
import { useCommandStates } from '../commands/use-command-states.ts';
import { isTouch } from '../placing/is-touch.ts';
import { usePlaced } from '../placing/use-placed.ts';
import { BarButton } from '../toolbar/bar-button.tsx';
import { useWriting } from '../writing.ts';

const NAMES = ['bold', 'italic', 'link', 'heading2', 'remark'];
const commands = allCommands.filter(({ name }) => NAMES.includes(name));

/** What is done most to chosen words, beside them. It takes no focus and is no stop for Tab: the bar above has all of it. */
export function BubbleMenu() {
  const { editor, mayWrite, shown } = useWriting();
  const isPressing = useIsPressing(editor.view.dom);
  const { hasChosen } = useEditorState({
    editor,
    selector: ({ editor: { state, view } }) => ({ hasChosen: view.hasFocus() && state.selection instanceof TextSelection && !state.selection.empty && state.selection.$from.parent.type.spec.code !== true }),
  });
  return mayWrite && shown === null && hasChosen && !isPressing && !isTouch() ? <Bubble /> : null;
}

function Bubble() {
  const writing = useWriting();
  const { editor } = writing;
  const states = useCommandStates(commands);
  const { from, to } = useEditorState({ editor, selector: ({ editor: { state } }) => ({ from: state.selection.from, to: state.selection.to }) });
  const words = useMemo<VirtualElement>(() => ({ getBoundingClientRect: () => posToDOMRect(editor.view, from, to), contextElement: editor.view.dom }), [editor, from, to]);
  const bubble = usePlaced<HTMLDivElement>(words, 'top');
  return (
    <div ref={bubble} role="group" aria-label="For the chosen words" className="bubble-menu">
      {commands.map((command) => (
        <BarButton key={command.name} command={command} state={states[command.name]} isStop={false} press={() => command.run(writing)} />
      ))}
    </div>
  );
}

/** Whether the pointer is down, so that nothing opens under words that are still being chosen. */
function useIsPressing(text: HTMLElement): boolean {
  const [isPressing, setIsPressing] = useState(false);
  useEffect(() => {
    const down = () => setIsPressing(true);
    const up = () => setIsPressing(false);
    text.addEventListener('pointerdown', down);
    const ends = ['pointerup', 'pointercancel', 'dragend'] as const;
    for (const end of ends) document.addEventListener(end, up);
    return () => {
      text.removeEventListener('pointerdown', down);
      for (const end of ends) document.removeEventListener(end, up);
    };
  }, [text]);
  return isPressing;
}
