import { lazy, Suspense, useState } from 'react';
import { LinkButton } from './button.tsx';
import type { Confirmation } from './confirm-by-name.tsx';

// Loaded on the first press; until then, and without JavaScript, the link leads to the page with the same form.
const ConfirmDialog = lazy(() => import('./confirm-dialog.tsx'));

type Props = { /** What the link says: "Delete". */ label: string; title: string; confirmation: Confirmation };

/** Opens the confirmation of an act that cannot be undone. */
export function ConfirmLink({ label, title, confirmation }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [isWanted, setWanted] = useState(false);
  return (
    <>
      <LinkButton
        to={confirmation.action}
        size="small"
        icon="trash"
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          setWanted(true);
          setOpen(true);
        }}
      >
        {label}
      </LinkButton>
      {isWanted && (
        <Suspense fallback={null}>
          <ConfirmDialog title={title} confirmation={confirmation} isOpen={isOpen} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
