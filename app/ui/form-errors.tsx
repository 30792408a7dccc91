import { useEffect, useRef } from 'react';
import { t } from '#domain/words/t.ts';
import { Icon } from './icon.tsx';

type RefusedForm = { id: string; errors: string[] | undefined; allErrors: Record<string, string[]> };

type Props = {
  form: RefusedForm;
  /** The action's answer: focus moves once for each refusal, never while somebody types. */
  refusal: unknown;
  /** What to call the whole: "The summit was not saved." Say that nothing is lost. */
  title?: string;
};

/** All that stands in the way, above the form; the first refused field (or this list) receives the focus. */
export function FormErrors({ form, refusal, title = t`Not saved yet. What you wrote is still here.` }: Props) {
  const summary = useRef<HTMLDivElement>(null);
  const refused = Object.entries(form.allErrors);

  useEffect(() => {
    if (!refusal) return;
    const first = document.getElementById(form.id)?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (first ?? summary.current)?.focus();
  }, [refusal, form.id]);

  if (refused.length === 0) return null;
  return (
    <div ref={summary} role="alert" tabIndex={-1} className="border-l-3 border-bad bg-bad-wash px-4 py-3 text-s">
      <p className="flex items-start gap-2 font-semibold text-bad">
        <Icon name="warning" className="mt-0.5" />
        {title}
      </p>
      <ul className="mt-1 grid gap-1 pl-6.5">
        {refused.flatMap(([name, messages]) =>
          messages.map((message) => (
            <li key={`${name} ${message}`}>{name ? <a className="text-ink" href={`#${form.id}-${name}`}>{message}</a> : message}</li>
          )),
        )}
      </ul>
    </div>
  );
}
