import { type ReactNode, useEffect, useId, useRef } from 'react';
import { buttonLook } from '#app/ui/button-look.ts';
import { Icon } from '#app/ui/icon.tsx';

type Props = {
  /** What stands on the button. */
  label: string;
  hint: string;
  /** Types and endings of names that the browser offers first. */
  accept: string;
  isMultiple?: boolean;
  isInvalid: boolean;
  choose: (files: readonly File[]) => void;
  /** What became of the choice. It is read out when it changes. */
  children: ReactNode;
};

/** Where files are chosen or dropped. */
export function FileChoice({ label, hint, accept, isMultiple = false, isInvalid, choose, children }: Props) {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer && event.dataTransfer.files.length > 0) choose([...event.dataTransfer.files]);
    };
    const box = place.current;
    box?.addEventListener('dragover', over);
    box?.addEventListener('drop', drop);
    return () => {
      box?.removeEventListener('dragover', over);
      box?.removeEventListener('drop', drop);
    };
  }, [choose]);
  return (
    <div ref={place} className="file-drop">
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={isMultiple}
        className="peer sr-only"
        aria-describedby={`${id}-hint`}
        aria-invalid={isInvalid || undefined}
        onChange={({ target }) => {
          choose([...(target.files ?? [])]);
          // So that the same file can be chosen once more when it was mended.
          target.value = '';
        }}
      />
      <label htmlFor={id} className={`${buttonLook({})} peer-focus-visible:shadow-focus`}>
        <Icon name="upload" />
        {label}
      </label>
      <p id={`${id}-hint`} className="text-xs text-ink-soft">
        {hint}
      </p>
      <div role="status" className="min-w-0 text-s">
        {children}
      </div>
    </div>
  );
}
