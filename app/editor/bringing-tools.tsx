import { lazy } from 'react';
import { LatePart } from './late-part.tsx';
import { ToldLine } from './told-line.tsx';
import { useWriting } from './writing.ts';

const ImagePanel = lazy(() => import('./images/image-panel.tsx'));
const ImportPanel = lazy(() => import('./import/import-panel.tsx'));

/** The panels by which images and texts come in from files, and what is said of them above the text. */
export function BringingTools() {
  const { editor, mayWrite, shown } = useWriting();
  const { imagesInText, textFiles } = editor.storage;
  return (
    <>
      <ToldLine told={imagesInText.told} />
      <ToldLine told={textFiles.told} />
      {mayWrite && (shown === 'image' || shown === 'import') && <LatePart>{shown === 'image' ? <ImagePanel /> : <ImportPanel />}</LatePart>}
    </>
  );
}
