import { lazy } from 'react';
import { t } from '#domain/words/t.ts';
import { LatePart } from './late-part.tsx';
import { BubbleMenu } from './bubble-menu/bubble-menu.tsx';
import { LinkPanel } from './link-panel/link-panel.tsx';
import { PopupList } from './popup-list/popup-list.tsx';
import { useWriting } from './writing.ts';

const ShortcutSheet = lazy(() => import('./shortcuts/shortcut-sheet.tsx'));

const commands = { one: t`1 command`, several: (count: number) => t`${count} commands`, none: t`No commands by these letters` };

/** What opens at the caret, beside chosen words and over the page. */
export function WritingTools() {
  const { editor, mayWrite, shown, show } = useWriting();
  return (
    <>
      {mayWrite && <PopupList popup={editor.storage.slashMenu.popup} text={editor.view.dom} label="Commands" words={commands} />}
      <BubbleMenu />
      <LinkPanel />
      {shown === 'shortcuts' && (
        <LatePart>
          <ShortcutSheet close={() => show(null)} />
        </LatePart>
      )}
    </>
  );
}
