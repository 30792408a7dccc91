import { lazy } from 'react';
import { LatePart } from '../late-part.tsx';
import { ToldLine } from '../told-line.tsx';
import { useWriting } from '../writing.ts';

const ImagePanel = lazy(() => import('./image-panel.tsx'));

/** What is said about images above the text, and the panel by which they are put in and get their words. */
export function ImageTools() {
  const { editor, mayWrite, shown } = useWriting();
  return (
    <>
      <ToldLine told={editor.storage.imagesInText.told} />
      {mayWrite && shown === 'image' && (
        <LatePart>
          <ImagePanel />
        </LatePart>
      )}
    </>
  );
}
