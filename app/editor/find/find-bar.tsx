import { useEffect, useRef, useState } from 'react';
import { Button, IconButton } from '#app/ui/button.tsx';
import { focusText } from '../focus-text.ts';
import { useWriting, type Writing } from '../writing.ts';
import { FindChoices } from './find-choices.tsx';
import { chooseHit, lookForNothing } from './find-in-text.ts';
import { foundWords } from './find-words.ts';
import { ReplaceLine } from './replace-line.tsx';
import { useFound } from './use-found.ts';

/** Looks for words in the text and, for who may write, puts others in their place. */
export function FindBar() {
  const { editor, mayWrite, shown, show } = useWriting();
  const bar = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState(() => ({ words: chosenWords(editor), isCaseMatched: false, isWholeWord: false }));
  const [outcome, setOutcome] = useState('');
  const found = useFound(editor, wanted);
  const isReplacing = mayWrite && shown === 'replace';

  useEffect(() => field.current?.select(), []);
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      show(null);
      // With the focus the text shows the hit as chosen.
      focusText(editor);
    };
    const all = bar.current;
    all?.addEventListener('keydown', leave);
    return () => all?.removeEventListener('keydown', leave);
  }, [editor, show]);
  useEffect(() => () => lookForNothing(editor), [editor]);

  const go = (direction: 1 | -1) => {
    setOutcome('');
    chooseHit(editor, direction);
  };
  const close = () => {
    show(null);
    focusText(editor);
  };
  return (
    <div ref={bar} role="search" className="find-bar" aria-label="Find in the text">
      <form className="find-line" onSubmit={(event) => event.preventDefault()}>
        <label className="find-field">
          <span className="sr-only">Find</span>
          <input
            ref={field}
            type="text"
            placeholder="Find in the text"
            autoComplete="off"
            spellCheck={false}
            value={wanted.words}
            onChange={({ target }) => {
              setOutcome('');
              setWanted({ ...wanted, words: target.value });
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              go(event.shiftKey ? -1 : 1);
            }}
          />
          <span className="find-count" role="status">
            {foundWords(wanted.words, found)}
          </span>
        </label>
        <IconButton icon="up" label="Previous (Shift Enter)" aria-disabled={found.total === 0} onClick={() => go(-1)} />
        <IconButton icon="down" label="Next (Enter)" aria-disabled={found.total === 0} onClick={() => go(1)} />
        <IconButton icon="close" label="Close (Escape)" onClick={close} />
      </form>
      {isReplacing && <ReplaceLine isAnythingFound={found.total > 0} isNext={wanted.words !== ''} tell={setOutcome} />}
      <FindChoices wanted={wanted} choose={setWanted} outcome={outcome}>
        {mayWrite && !isReplacing && (
          <Button type="button" variant="quiet" size="small" onClick={() => show('replace')}>
            Replace …
          </Button>
        )}
      </FindChoices>
    </div>
  );
}

/** What is chosen on one line is most likely looked for. */
function chosenWords({ state: { doc, selection } }: Writing['editor']): string {
  if (selection.empty || !selection.$from.sameParent(selection.$to)) return '';
  const words = doc.textBetween(selection.from, selection.to);
  return words.length <= 100 ? words : '';
}
