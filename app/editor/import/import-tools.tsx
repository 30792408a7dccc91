import { lazy } from 'react';
import { LatePart } from '../late-part.tsx';
import { ToldLine } from '../told-line.tsx';
import { useWriting } from '../writing.ts';

const ImportPanel = lazy(() => import('./import-panel.tsx'));

/** The panel by which texts come in from files, and what is said of them above the text. */
export function ImportTools() {
  const { editor, mayWrite, shown } = useWriting();
  return (
    <>
      <ToldLine told={editor.storage.textFiles.told} />
      {mayWrite && shown === 'import' && (
        <LatePart>
          <ImportPanel />
        </LatePart>
      )}
    </>
  );
}
