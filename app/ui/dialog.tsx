import { type ReactNode, useEffect } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './button.tsx';

export type DialogProps = { title: string; isOpen: boolean; onOpenChange: (isOpen: boolean) => void; children: ReactNode };

/** A modal dialog: keeps the focus, closes with Escape or a press beside it, gives the focus back. Import it lazily only. */
export function Dialog({ title, isOpen, onOpenChange, children }: DialogProps) {
  useEarlyEscape(isOpen, onOpenChange);
  return (
    <ModalOverlay isDismissable isOpen={isOpen} onOpenChange={onOpenChange} className="fixed inset-0 z-50 grid items-end bg-[rgb(0_0_0/0.4)] sm:items-center sm:p-4">
      <Modal className="mx-auto max-h-[90dvh] w-full max-w-lg overflow-y-auto border border-line-strong bg-sheet text-ink shadow-lift max-sm:rounded-t-md sm:rounded-md">
        <AriaDialog className="p-5 outline-none">
          <div className="mb-3 flex items-start justify-between gap-4">
            <Heading slot="title" level={2} className="pt-1.5 text-xl">
              {title}
            </Heading>
            <IconButton icon="close" label="Close" onClick={() => onOpenChange(false)} />
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Escape closes also before the focus has moved into the dialog, which on a slow device comes after it is seen. */
function useEarlyEscape(isOpen: boolean, onOpenChange: DialogProps['onOpenChange']): void {
  useEffect(() => {
    if (!isOpen) return;
    const close = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (key === 'Escape' && !defaultPrevented) onOpenChange(false);
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [isOpen, onOpenChange]);
}
