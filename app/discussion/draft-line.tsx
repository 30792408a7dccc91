import { useEffect, useState } from 'react';
import { ToneLine } from '#app/ui/notice.tsx';
import type { DraftState } from './keep-typed.ts';

type Props = { /** The form whose words are kept. */ formId: string; slug: string; /** Whether it came with words that were kept before. */ isKept: boolean };

/** Whether what was typed is kept on the server. The script that keeps it comes once somebody writes; without, the form has a button for it. */
export function DraftLine({ formId, slug, isKept }: Props) {
  const [state, setState] = useState<DraftState | null>(isKept ? 'kept' : null);
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    let end: (() => void) | null = null;
    let isOver = false;
    const begin = async () => {
      const { keepTyped } = await import('./keep-typed.ts');
      if (!isOver) end = keepTyped(form, slug, setState);
    };
    const begins = () => void begin();
    // A quick hand is in the form before this runs.
    if (form.contains(document.activeElement)) begins();
    else form.addEventListener('focusin', begins, { once: true });
    return () => {
      isOver = true;
      form.removeEventListener('focusin', begins);
      end?.();
    };
  }, [formId, slug]);
  return (
    <p role="status" className="text-xs">
      {state === 'kept' && <ToneLine tone="good" icon="check">Draft kept, for you alone</ToneLine>}
      {state === 'saving' && <span className="text-ink-soft">Keeping the draft …</span>}
      {state === 'not-kept' && <ToneLine tone="warn">Not kept just now; it is tried again</ToneLine>}
    </p>
  );
}
