import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import { tallyOf } from '../outline/tally.ts';
import { useAtRest } from '../use-at-rest.ts';
import { useBlockAtCaret } from '../use-block-at-caret.ts';
import { useWriting } from '../writing.ts';
import { CodeLanguage } from './code-language.tsx';

const hasCode = ({ state }: Editor): boolean => tallyOf(state.doc).codeBlocks > 0;

/** Loads the colours of code once there is some, and lets its language be chosen while the caret is in it. */
export function CodeSupport() {
  const { editor, mayWrite } = useWriting();
  const isNeeded = useAtRest(editor, hasCode);
  useEffect(() => {
    if (!isNeeded) return;
    // Without a line code has no colours until the page is loaded again.
    void import('./code-colours.ts')
      .then(({ codeColours, codeColoursKey }) => {
        if (!editor.isDestroyed && !codeColoursKey.get(editor.state)) editor.registerPlugin(codeColours());
      })
      .catch(() => undefined);
  }, [editor, isNeeded]);
  const code = useBlockAtCaret(editor, 'codeBlock');
  return code && mayWrite ? <CodeLanguage code={code} /> : null;
}
