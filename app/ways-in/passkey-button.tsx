import { useFetcher } from '@remix-run/react';
import { useState } from 'react';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { Button } from '#app/ui/button.tsx';
import { RefusedAct } from './refused-act.tsx';
import { usePasskeysHere } from './use-passkeys-here.ts';

/** Signs in by a key that the device finds itself. Not there where no script runs, or the browser knows no passkeys. */
export function PasskeyButton({ then }: { then: string }) {
  const isHere = usePasskeysHere();
  const fetcher = useFetcher<RefusedForm>();
  const [asking, setAsking] = useState<{ isUnderWay: boolean; refused: string | null }>({ isUnderWay: false, refused: null });
  if (!isHere) return null;

  const press = async () => {
    setAsking({ isUnderWay: true, refused: null });
    const { askForSignature } = await import('./ask-device.ts');
    const asked = await askForSignature();
    setAsking({ isUnderWay: false, refused: 'refused' in asked ? asked.refused : null });
    if ('answer' in asked) fetcher.submit({ answer: asked.answer, then }, { method: 'post', action: '/sign-in/passkey' });
  };
  const isPending = asking.isUnderWay || fetcher.state !== 'idle';
  return (
    <div className="grid gap-3">
      <Button type="button" size="big" isWide icon="lock" isPending={isPending} onClick={() => void press()}>
        Sign in with a passkey
      </Button>
      <RefusedAct refused={isPending ? '' : asking.refused} lastResult={fetcher.data?.lastResult} title="You are not signed in yet." />
    </div>
  );
}
