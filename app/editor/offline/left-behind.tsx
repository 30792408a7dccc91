import { useEffect, useState, useSyncExternalStore } from 'react';
import { t } from '#domain/words/t.ts';
import { removeFromDevice } from '#app/device/clear-device.ts';
import { ownRegister, type TextOnDevice } from '#app/device/device-register.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { useWriting } from '../writing.ts';
import { readLeftBehind } from './read-left-behind.ts';

type Step = 'shown' | 'copied' | 'refused' | 'asked';
const outcomes = { shown: '', copied: t`Copied.`, refused: t`The browser does not allow that here. Select the words and copy them by hand.`, asked: '' };

/** Shows somebody the words that only their device has and that this text no longer takes: to be copied, until they discard them. */
export function LeftBehind({ text, readOnly }: { text: TextOnDevice; readOnly: string | null }) {
  const { ydoc, connection } = useWriting();
  const isSynced = useSyncExternalStore(connection.watch, () => connection.known().isSynced, () => false);
  const [lines, setLines] = useState<string[]>([]);
  const [step, setStep] = useState<Step>('shown');
  const discard = () => {
    setLines([]);
    void removeFromDevice([text], ownRegister());
  };
  useEffect(() => {
    if (!isSynced) return;
    // A device that does not answer keeps what it has until the next opening.
    void readLeftBehind(text, ydoc).then((found) => (found.length > 0 ? setLines(found) : removeFromDevice([text], ownRegister())), () => undefined);
  }, [isSynced, text, ydoc]);
  const copy = () => void navigator.clipboard.writeText(lines.join('\n\n')).then(() => setStep('copied'), () => setStep('refused'));
  if (lines.length === 0) return null;
  return (
    <section aria-label="Words on this device alone" className="print:hidden">
      <Notice
        tone="warn"
        title="Words of yours are on this device alone"
        className="mb-3 max-w-measure"
        acts={
          step === 'asked' ? (
            <>
              <Button type="button" variant="danger" onClick={discard}>
                Discard them for good
              </Button>
              <Button type="button" variant="quiet" onClick={() => setStep('shown')}>
                Keep them
              </Button>
            </>
          ) : (
            <>
              <Button type="button" icon="copy" onClick={copy}>
                Copy these words
              </Button>
              <Button type="button" variant="quiet" onClick={() => (step === 'copied' ? discard() : setStep('asked'))}>
                Discard them
              </Button>
              <span role="status" className="self-center text-s empty:hidden">
                {outcomes[step]}
              </span>
            </>
          )
        }
      >
        <p>
          You wrote them while they could not be sent. {readOnly ?? 'The server could not take them afterwards.'} They stay here until you discard them or sign out.
        </p>
        <div role="group" aria-label="Your words" className="mt-2 border-l-2 border-line-strong pl-3">
          {lines.map((line, place) => (
            <p key={place} className="my-1">
              {line}
            </p>
          ))}
        </div>
      </Notice>
    </section>
  );
}
