import { type FormEvent, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { fileSizeWords } from '#domain/document/image-limits.ts';
import { t } from '#domain/words/t.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { leftOutWords } from '../exchange/left-out.ts';
import { FileChoice } from '../file-choice.tsx';
import { useWriting } from '../writing.ts';
import { readTextFile, type ReadResult } from './read-text-file.ts';
import { tellText } from './tell-text.ts';
import { TEXT_FILES_ACCEPTED, TEXT_FILES_HINT } from './text-files.ts';
import { TextPreview } from './text-preview.tsx';

const places = [
  { value: 'caret', label: t`Where the caret stands` },
  { value: 'end', label: t`At the end of the text` },
];

/** Brings a text in from a file, once it was seen; until then nothing is changed. */
export default function ImportPanel() {
  const { editor, show } = useWriting();
  const { textFiles } = editor.storage;
  const [file, setFile] = useState<File | null>(textFiles.takeDropped);
  const [result, setResult] = useState<ReadResult | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  useEffect(() => {
    if (file === null) return;
    let isLatest = true;
    void readTextFile(file, editor.schema).then((found) => isLatest && setResult(found));
    return () => {
      isLatest = false;
    };
  }, [file, editor]);
  const choose = ([chosen]: readonly File[]) => {
    if (!chosen) return;
    setResult(null);
    setIsMissing(false);
    setFile(chosen);
  };
  const close = () => {
    // The dialog holds the focus for as long as it is there.
    flushSync(() => show(null));
    editor.view.focus();
  };
  const read = result !== null && 'read' in result ? result.read : null;
  const missed = read && leftOutWords(read.leftOut);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!read) return setIsMissing(file === null);
    textFiles.put(read, new FormData(event.currentTarget).get('place') === 'end' ? 'end' : 'caret');
    close();
  };
  return (
    <Dialog title="Bring in a text" isOpen onOpenChange={close}>
      <form onSubmit={submit} className="grid gap-4">
        <FileChoice label={file ? 'Choose another file' : 'Choose a file'} hint={TEXT_FILES_HINT} accept={TEXT_FILES_ACCEPTED} isInvalid={isMissing || (result !== null && !read)} choose={choose}>
          {isMissing && <p className="font-semibold text-bad">Choose a file first.</p>}
          {file && (
            <p className="truncate">
              <b>{file.name}</b> <span className="text-ink-soft">{fileSizeWords(file.size)}</span>
            </p>
          )}
          {file && !result && <p className="text-ink-soft">Reading …</p>}
          {result && 'refusal' in result && <p className="font-semibold text-bad">{result.refusal}</p>}
          {read && <p>{tellText(read.text)}</p>}
          {missed && <p>{missed} left out: pictures do not come along. Add them to this text as files.</p>}
        </FileChoice>
        {read && (
          <>
            <TextPreview text={read.text} />
            <RadioGroup field={plainField('place', { defaultValue: 'caret' })} label="Put it" choices={places} isInline />
          </>
        )}
        <div className="flex flex-wrap gap-2">
          <Button variant="primary">Put it in</Button>
          <Button type="button" onClick={close}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
