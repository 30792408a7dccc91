import { useEffect, useRef, useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { useWriting } from '../writing.ts';
import { replaceAllHits, replaceHit } from './find-in-text.ts';
import { replacedWords } from './find-words.ts';

type Props = { isAnythingFound: boolean; /** Whether there is something to look for already, so that typing goes on here. */ isNext: boolean; tell: (outcome: string) => void };

/** Puts other words in the place of those found, one by one or all at once. A button that has nothing left to do keeps the focus. */
export function ReplaceLine({ isAnythingFound, isNext, tell }: Props) {
  const { editor } = useWriting();
  const field = useRef<HTMLInputElement>(null);
  const [instead, setInstead] = useState('');
  const [isFirst] = useState(isNext);
  useEffect(() => {
    if (isFirst) field.current?.focus();
  }, [isFirst]);
  return (
    <form className="find-line" onSubmit={(event) => event.preventDefault()}>
      <label className="find-field">
        <span className="sr-only">Replace with</span>
        <input
          ref={field}
          type="text"
          placeholder="Replace with"
          autoComplete="off"
          value={instead}
          onChange={({ target }) => setInstead(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            replaceHit(editor, instead);
          }}
        />
      </label>
      <Button type="button" size="small" aria-disabled={!isAnythingFound} onClick={() => isAnythingFound && replaceHit(editor, instead)}>
        Replace
      </Button>
      <Button type="button" size="small" aria-disabled={!isAnythingFound} onClick={() => isAnythingFound && tell(replacedWords(replaceAllHits(editor, instead)))}>
        Replace all
      </Button>
    </form>
  );
}
