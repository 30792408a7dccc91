import { lazy } from 'react';
import { LatePart } from './late-part.tsx';
import { useWriting } from './writing.ts';

const ImagePanel = lazy(() => import('./images/image-panel.tsx'));
const ImportPanel = lazy(() => import('./import/import-panel.tsx'));

/** The panels by which images and texts come in from files. */
export function BringingTools() {
  const { mayWrite, shown } = useWriting();
  return mayWrite && (shown === 'image' || shown === 'import') && <LatePart>{shown === 'image' ? <ImagePanel /> : <ImportPanel />}</LatePart>;
}
