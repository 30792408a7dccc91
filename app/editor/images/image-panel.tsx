import { type FormEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { fileSizeWords, IMAGE_WORDS_MAX, imageLimits } from '#domain/document/image-limits.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { TextArea } from '#app/ui/text-field.tsx';
import { FileChoice } from '../file-choice.tsx';
import { useWriting } from '../writing.ts';
import { isImageChosen } from './images-in-text.ts';
import type { ImageWords } from './upload-queue.ts';

const TYPES = 'image/jpeg,image/png,image/webp,image/gif,image/avif';

/** Puts an image into the text, or gives the chosen one its words. */
export default function ImagePanel() {
  const { editor, show } = useWriting();
  const [chosen] = useState(() => (isImageChosen(editor) ? (editor.getAttributes('image') as ImageWords) : null));
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isDecoration, setIsDecoration] = useState(chosen?.decorative === true);
  const [isMissing, setIsMissing] = useState(false);
  const close = () => {
    // The dialog holds the focus for as long as it is there.
    flushSync(() => show(null));
    editor.view.focus();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const written = new FormData(event.currentTarget).get('image-words');
    const words: ImageWords = { alt: isDecoration || typeof written !== 'string' ? '' : written.trim(), decorative: isDecoration ? true : null };
    if (!chosen && files.length === 0) return setIsMissing(true);
    if (chosen) editor.commands.updateAttributes('image', words);
    else editor.storage.imagesInText.bring(files, words);
    close();
  };
  const choose = (brought: readonly File[]) => {
    setFiles(brought);
    setIsMissing(false);
  };
  const takeOut = () => {
    editor.commands.deleteSelection();
    close();
  };
  return (
    <Dialog title={chosen ? 'Words for this image' : 'Put an image in'} isOpen onOpenChange={close}>
      <form onSubmit={submit} className="grid gap-4">
        {!chosen && (
          <FileChoice
            label={files.length > 0 ? 'Choose another image' : 'Choose an image'}
            hint={`Or drop it here. JPEG, PNG, WebP, GIF or AVIF, up to ${fileSizeWords(imageLimits.fileBytes)}.`}
            accept={TYPES}
            isMultiple
            isInvalid={isMissing}
            choose={choose}
          >
            {isMissing && <p className="font-semibold text-bad">Choose an image first.</p>}
            {files.map((file) => (
              <p key={file.name} className="truncate">
                <b>{file.name}</b> <span className="text-ink-soft">{fileSizeWords(file.size)}</span>
              </p>
            ))}
          </FileChoice>
        )}
        {files.length > 1 ? (
          <p className="text-s text-ink-soft">Once they are in the text, each asks for its words.</p>
        ) : (
          <>
            {!isDecoration && (
              <TextArea
                field={plainField('image-words', { defaultValue: chosen?.alt, maxLength: IMAGE_WORDS_MAX })}
                label="What it shows"
                hint="A sentence for people who cannot see it. It also stands where the image cannot be shown."
                isOptional
                rows={2}
              />
            )}
            <label className="flex min-h-11 items-center gap-2.5 text-s">
              <input type="checkbox" checked={isDecoration} onChange={({ target }) => setIsDecoration(target.checked)} className="size-5" />
              Decoration only: it says nothing that the text does not
            </label>
          </>
        )}
        <div className="flex flex-wrap gap-2">
          <Button variant="primary">{chosen ? 'Save the words' : 'Put it in'}</Button>
          <Button type="button" onClick={close}>
            Cancel
          </Button>
          {chosen && (
            <Button type="button" variant="quiet" icon="trash" onClick={takeOut} className="ml-auto">
              Take the image out
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
