import { Button } from './button.tsx';
import { ConfirmByName, type Confirmation } from './confirm-by-name.tsx';
import { Dialog, type DialogProps } from './dialog.tsx';

/** The confirmation as a dialog. The default export of a module that is loaded on demand. */
export default function ConfirmDialog({ confirmation, ...dialog }: Omit<DialogProps, 'children'> & { confirmation: Confirmation }) {
  return (
    <Dialog {...dialog}>
      <ConfirmByName
        {...confirmation}
        cancel={
          <Button type="button" onClick={() => dialog.onOpenChange(false)}>
            Keep it
          </Button>
        }
      />
    </Dialog>
  );
}
