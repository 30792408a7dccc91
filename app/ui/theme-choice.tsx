import { Form, useLocation } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { footPress } from './foot-press.ts';

type Choice = { scheme: 'device' | 'light' | 'dark'; contrast: 'device' | 'high' };

const schemes = [
  { value: 'device', label: t`As my device` },
  { value: 'light', label: t`Light` },
  { value: 'dark', label: t`Dark` },
];

/** Light, dark, high contrast: a form with one press, also without JavaScript. */
export function ThemeChoice({ theme, action = '/theme' }: { theme: Choice; action?: string }) {
  const { pathname, search } = useLocation();
  const isHigh = theme.contrast === 'high';
  return (
    <Form method="post" action={action} preventScrollReset className="flex flex-wrap items-center gap-x-6">
      <input type="hidden" name="returnTo" value={pathname + search} />
      <div role="group" aria-label="Colours" className="flex gap-x-4">
        {schemes.map(({ value, label }) => (
          <button key={value} name="scheme" value={value} aria-pressed={theme.scheme === value} className={footPress}>
            {label}
          </button>
        ))}
      </div>
      <button name="contrast" value={isHigh ? 'device' : 'high'} aria-pressed={isHigh} className={footPress}>
        High contrast
      </button>
    </Form>
  );
}
