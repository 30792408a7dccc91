import { useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { LateDialog } from '#app/ui/late-dialog.tsx';
import type { Verdict } from '#domain/document/suggestions/settle-suggestions.ts';

/** Accepts or declines all that is suggested, once it was said how much that is. */
export function SettleAll({ count, onSettle }: { count: number; onSettle: (verdict: Verdict) => void }) {
  const [asked, setAsked] = useState<Verdict | null>(null);
  const close = () => setAsked(null);
  const declines = asked === 'decline';
  return (
    <div className="flex flex-wrap gap-2">
      <Button type="button" size="small" variant="quiet" onClick={() => setAsked('accept')}>
        Accept all
      </Button>
      <Button type="button" size="small" variant="quiet" onClick={() => setAsked('decline')}>
        Decline all
      </Button>
      <LateDialog title={declines ? `Decline all ${count} suggestions?` : `Accept all ${count} suggestions?`} isOpen={asked !== null} onOpenChange={close}>
        <p className="text-s text-ink-soft">
          {declines ? 'The text will read as it did before; the suggested words are gone.' : 'The text will read as everybody suggested.'} Undo takes this back while you stay on this page.
        </p>
        <div className="mt-4 flex flex-wrap gap-2">
          <Button
            type="button"
            variant="primary"
            onClick={() => {
              if (asked !== null) onSettle(asked);
              close();
            }}
          >
            {declines ? `Decline all ${count}` : `Accept all ${count}`}
          </Button>
          <Button type="button" onClick={close}>
            Keep them open
          </Button>
        </div>
      </LateDialog>
    </div>
  );
}
