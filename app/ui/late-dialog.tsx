import { lazy, Suspense } from 'react';
import type { DialogProps } from './dialog.tsx';

/** Fetches what a dialog is drawn with, so that it opens also when the line is gone by then. */
export const fetchDialog = () => import('./dialog.tsx');

const Dialog = lazy(() => fetchDialog().then(({ Dialog: dialog }) => ({ default: dialog })));

/** A dialog whose script is loaded when it is first opened, for parts that draw themselves before anybody asks for one. */
export const LateDialog = (props: DialogProps) =>
  props.isOpen && (
    <Suspense fallback={null}>
      <Dialog {...props} />
    </Suspense>
  );
