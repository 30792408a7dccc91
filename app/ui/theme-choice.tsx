import { Form, useLocation } from '@remix-run/react';

type Choice = { scheme: 'device' | 'light' | 'dark'; contrast: 'device' | 'high' };

const schemes = [
  { value: 'device', label: 'As my device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

const press =
  'min-h-8 text-xs text-ink-soft underline decoration-line-strong underline-offset-4 pointer-coarse:min-h-11 hover:text-ink ' +
  'aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:decoration-accent aria-pressed:decoration-2';

/** Light, dark, high contrast: a form with one press, also without JavaScript. */
export function ThemeChoice({ theme, action = '/theme' }: { theme: Choice; action?: string }) {
  const { pathname, search } = useLocation();
  const isHigh = theme.contrast === 'high';
  return (
    <Form method="post" action={action} preventScrollReset className="flex flex-wrap items-center gap-x-6">
      <input type="hidden" name="returnTo" value={pathname + search} />
      <div role="group" aria-label="Colours" className="flex gap-x-4">
        {schemes.map(({ value, label }) => (
          <button key={value} name="scheme" value={value} aria-pressed={theme.scheme === value} className={press}>
            {label}
          </button>
        ))}
      </div>
      <button name="contrast" value={isHigh ? 'device' : 'high'} aria-pressed={isHigh} className={press}>
        High contrast
      </button>
    </Form>
  );
}
