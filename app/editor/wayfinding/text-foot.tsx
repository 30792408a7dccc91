import { keyboardHere, keysInWords } from '../commands/key-notation.ts';
import { CodeSupport } from '../code/code-support.tsx';
import { TextLength } from '../outline/text-length.tsx';
import { useRemarks } from '../remarks/use-remarks.ts';
import { TableSupport } from '../tables/table-support.tsx';
import { useWriting } from '../writing.ts';

const inWords = (keys: string): string => keysInWords(keys, keyboardHere());

/** What stands after the text: the tools of what the caret is in, how to leave it, and how long it is. */
export function TextFoot({ hintId }: { hintId: string }) {
  const { mayWrite } = useWriting();
  const isClosed = Boolean(useRemarks().known.list?.closed);
  return (
    <>
      <TableSupport />
      <CodeSupport />
      <div className="notes-foot print:hidden">
        <p id={hintId} className="pointer-coarse:sr-only">
          {mayWrite ? 'Escape leaves the text, ' : `${inWords('Mod-f')} finds words, ${isClosed ? '' : `${inWords('Mod-Alt-m')} remarks on what is found or chosen, `}`}
          {inWords('Alt-F10')} leads to its bar, {inWords('Mod-/')} lists all keys.
        </p>
        <TextLength />
      </div>
    </>
  );
}
