import { keyboardHere, keysInWords } from '../commands/key-notation.ts';
import { CodeSupport } from '../code/code-support.tsx';
import { TextLength } from '../outline/text-length.tsx';
import { TableSupport } from '../tables/table-support.tsx';
import { useWriting } from '../writing.ts';

/** What stands after the text: the tools of what the caret is in, how to leave it, and how long it is. */
export function TextFoot({ hintId }: { hintId: string }) {
  const { mayWrite } = useWriting();
  return (
    <>
      <TableSupport />
      <CodeSupport />
      <div className="notes-foot print:hidden">
        {mayWrite && (
          <p id={hintId} className="pointer-coarse:sr-only">
            Escape leaves the text, {keysInWords('Alt-F10', keyboardHere())} leads to its bar, {keysInWords('Mod-/', keyboardHere())} lists all keys.
          </p>
        )}
        <TextLength />
      </div>
    </>
  );
}
