import { Form } from '@remix-run/react';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { DevicePart } from './device-part.tsx';

type Device = { id: string; browser: string; turnedOn: string; isThis: boolean };

/** On which devices notices are shown, and the way to have this one show them. */
export function PushSection({ siteKey, devices }: { siteKey: string; devices: readonly Device[] }) {
  const others = devices.filter(({ isThis }) => !isThis);
  return (
    <Section title="On my devices" id="devices">
      <p className="mb-4 max-w-measure text-s text-ink-soft">
        A device can show your notices at once, also while no page of this site is open: who did what where, and how it begins. The company that makes the browser carries them and cannot read them. It ends when you sign out there.
      </p>
      <DevicePart siteKey={siteKey} device={devices.find(({ isThis }) => isThis)?.id ?? null} />
      {others.length > 0 && (
        <ul className="mt-4 border-t border-line">
          {others.map(({ id, browser, turnedOn }) => (
            <li key={id} className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line py-2.5 text-s">
              <span className="min-w-0 wrap-anywhere">
                <span className="font-semibold">{browser}</span> <span className="text-ink-soft">turned on {turnedOn}</span>
              </span>
              <Form method="post">
                <input type="hidden" name="device" value={id} />
                <SubmitButton name="intent" value="push-off" size="small" aria-label={`Stop on ${browser}`}>
                  Stop
                </SubmitButton>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
