import { useFetcher } from '@remix-run/react';
import { type ReactNode, useEffect, useState } from 'react';
import { t } from '#domain/words/t.ts';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { Button } from '#app/ui/button.tsx';
import { ToneLine } from '#app/ui/notice.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import { isTakingPushes, pushPlace, takeNoPushes, takePushes } from './push-here.ts';

type Props = { siteKey: string; /** The row of this browser, where it has one. */ device: string | null };

/** Whether this device shows notices, the button that changes it, or why it cannot. Only scripts can find that out. */
export function DevicePart({ siteKey, device }: Props) {
  const isHydrated = useHydrated();
  if (!isHydrated) return <Why>This device is asked once its scripts run. Without scripts it cannot show notices.</Why>;
  const place = pushPlace();
  if (place === 'insecure') return <Why>This device cannot show notices here: the page came without encryption, and browsers allow it on pages with https alone.</Why>;
  if (place === 'unsupported') return <Why>This browser cannot show notices of a page that is closed. Others can, as current ones of computers and Android phones.</Why>;
  return <Switch siteKey={siteKey} device={device} isDenied={place === 'denied'} />;
}

const Why = ({ children }: { children: ReactNode }) => <p className="text-s text-ink-soft">{children}</p>;

const denied = t`This browser was told that this site may not show notifications. Allow them in its settings for this site, then load this page again.`;
const unreachable = t`The push service of this browser did not answer, so nothing was turned on. Some browsers have none. Try again later.`;

function Switch({ siteKey, device, isDenied }: Props & { isDenied: boolean }) {
  const fetcher = useFetcher<RefusedForm>();
  const [trouble, setTrouble] = useState(isDenied ? denied : '');
  const [isAsking, setAsking] = useState(false);
  const isTaking = useIsTaking(siteKey, device);
  const errors = fetcher.data?.lastResult.error ?? {};
  const refused = Object.values(errors).flatMap((each) => each ?? [])[0];
  const isBusy = isAsking || fetcher.state !== 'idle';

  const turnOn = async () => {
    setAsking(true);
    setTrouble('');
    try {
      const taken = await takePushes(siteKey);
      if (taken === null) setTrouble(Notification.permission === 'denied' ? denied : t`Nothing was turned on, since the browser was not allowed to show notifications.`);
      else fetcher.submit({ intent: 'push-on', ...taken }, { method: 'post' });
    } catch {
      setTrouble(unreachable);
    } finally {
      setAsking(false);
    }
  };
  const turnOff = async () => {
    setAsking(true);
    // What the browser itself does not end, the house does: it sends nothing there any more.
    await takeNoPushes().catch(() => undefined);
    setAsking(false);
    if (device !== null) fetcher.submit({ intent: 'push-off', device }, { method: 'post' });
  };

  const isOn = device !== null && isTaking;
  return (
    <div className="grid justify-items-start gap-3">
      {isOn && (
        <ToneLine tone="good" className="text-s">
          This device shows your notices.
        </ToneLine>
      )}
      {(!isDenied || isOn) && (
        <Button type="button" icon="bell" isPending={isBusy} onClick={() => void (isOn ? turnOff() : turnOn())}>
          {isOn ? 'Stop on this device' : 'Show notices on this device'}
        </Button>
      )}
      <p role="status" className="text-s">
        {!isBusy && (trouble || refused)}
      </p>
    </div>
  );
}

/** Whether the browser takes messages by this key: the house may know of one that does not any more. */
function useIsTaking(siteKey: string, device: string | null): boolean {
  const [isTaking, setTaking] = useState(device !== null);
  useEffect(() => {
    let isOver = false;
    isTakingPushes(siteKey).then(
      (found) => isOver || setTaking(found),
      () => isOver || setTaking(false),
    );
    return () => {
      isOver = true;
    };
  }, [siteKey, device]);
  return isTaking;
}
