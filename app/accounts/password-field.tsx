import { type ComponentProps, useState } from 'react';
import { TextField } from '#app/ui/text-field.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';

type Props = Omit<ComponentProps<typeof TextField>, 'type' | 'looksLike' | 'autoComplete'> & { autoComplete: 'current-password' | 'new-password' };

/** A password, which can be shown while it is typed: a few words in a row are hard to type unseen. */
export function PasswordField(props: Props) {
  const [isShown, setShown] = useState(false);
  const isHydrated = useHydrated();
  return (
    <div>
      <TextField {...props} type={isShown ? 'text' : 'password'} autoCapitalize="none" spellCheck={false} />
      {isHydrated && (
        <button type="button" aria-pressed={isShown} onClick={() => setShown(!isShown)} className="mt-1 min-h-8 text-xs text-accent underline underline-offset-4 pointer-coarse:min-h-11">
          {isShown ? 'Hide what I type' : 'Show what I type'}
        </button>
      )}
    </div>
  );
}
