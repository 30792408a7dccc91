import { useSyncExternalStore } from 'react';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { Told } from './told.ts';

/** The latest sentence on what was brought to the text, for who hears the page or for everybody. */
export function ToldLine({ told }: { told: Told }) {
  const telling = useSyncExternalStore(told.watch, told.latest, told.latest);
  return (
    <>
      <VisuallyHidden role="status">{telling?.to === 'heard' && telling.sentence}</VisuallyHidden>
      <div role="status">
        {telling?.to === 'seen' && (
          <Notice
            tone="warn"
            title={telling.sentence}
            className="print:hidden"
            acts={
              <Button type="button" size="small" onClick={told.forget}>
                Understood
              </Button>
            }
          />
        )}
      </div>
    </>
  );
}
