import { useState } from 'react';
import { t } from '#domain/words/t.ts';
import { Button } from '#app/ui/button.tsx';

const words = { ready: '', copied: t`Copied.`, refused: t`The browser does not allow that here. Select the text and copy it by hand.` };

/** Copies the whole text of the notes, which holds what is not saved yet. */
export function CopyTextButton({ copyAll }: { copyAll: () => Promise<void> }) {
  const [outcome, setOutcome] = useState<keyof typeof words>('ready');
  const copy = () => void copyAll().then(() => setOutcome('copied'), () => setOutcome('refused'));
  return (
    <>
      <Button type="button" icon="copy" onClick={copy}>
        Copy the whole text
      </Button>
      <span role="status" className="self-center text-s empty:hidden">
        {words[outcome]}
      </span>
    </>
  );
}
