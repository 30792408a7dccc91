import { type Editor, Extension } from '@tiptap/core';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { imageWords as refusals } from '#domain/document/image-limits.ts';
import { t } from '#domain/words/t.ts';
import { hasWords, imagesAmong } from './brought-images.ts';
import { imageView } from './image-view.ts';
import { pendingImages, putImage, putPending, takePending } from './pending-images.ts';
import { createTold, type Told } from '../told.ts';
import { sendImagesTo } from './send-image.ts';
import { createUploadQueue, type ImageWords } from './upload-queue.ts';

export type ImagesInText = {
  /** Sends images, and shows them at the caret until they are stored. */
  bring: (files: readonly File[], words?: ImageWords, caret?: number) => void;
  told: Told;
  /** Whether leaving the page would lose an image: one that is on its way, or can be tried again. */
  isUnsent: () => boolean;
  /** Calls when that may have changed; answers with what stops that. */
  watch: (changed: () => void) => () => void;
};

declare module '@tiptap/core' {
  interface Storage {
    imagesInText: ImagesInText;
  }
}

const ENDED = t`Writing has ended here, so this image was not put in.`;
const NO_PLACE = t`That image cannot be suggested here. Switch to writing to put it in.`;
const WORDLESS: ImageWords = { alt: '', decorative: null };

export const isImageChosen = ({ state }: Editor): boolean => state.selection instanceof NodeSelection && state.selection.node.type.name === 'image';

/** Brings images into the text by pasting, dropping and choosing files, and opens their words by Enter. */
export const imagesInText = (documentId: string) => {
  let view: EditorView | null = null;
  const told = createTold();
  const queue = createUploadQueue(sendImagesTo(documentId), {
    stored: (upload, image) => {
      if (!view) return;
      if (view.editable && putImage(view, upload, image)) return told.say(t`${upload.file.name} is in the text. Choose it and press Enter to say what it shows.`, 'heard');
      if (!view.editable) takePending(view, upload.id);
      told.say(view.editable ? NO_PLACE : ENDED, 'seen');
    },
    failed: ({ file, sentence }) => told.say(`${file.name}: ${sentence}`, 'heard'),
    gone: ({ id, file }) => {
      if (view) takePending(view, id);
      told.say(t`${file.name} was left out.`, 'heard');
      view?.focus();
    },
  });
  const bring: ImagesInText['bring'] = (files, words = WORDLESS, caret) => {
    if (!view?.editable || files.length === 0) return;
    for (const file of files) putPending(view, queue.add(file, words), caret ?? view.state.selection.to);
    told.say(files.length === 1 ? t`Sending ${files[0]?.name ?? ''}` : t`Sending ${files.length} images`, 'heard');
  };
  const isUnsent = () => queue.all().some(({ state }) => state !== 'refused');

  return Extension.create<object, ImagesInText>({
    name: 'imagesInText',
    addStorage: () => ({ bring, told, isUnsent, watch: queue.watch }),
    addKeyboardShortcuts() {
      return {
        Enter: ({ editor }) => {
          if (!editor.isEditable || !isImageChosen(editor)) return false;
          editor.storage.commandKeys.writing?.show('image');
          return true;
        },
      };
    },
    addProseMirrorPlugins() {
      const { editor } = this;
      return [
        pendingImages(queue),
        new Plugin({
          view: (opened) => {
            view = opened;
            window.addEventListener('online', queue.retryLost);
            return {
              destroy: () => {
                view = null;
                window.removeEventListener('online', queue.retryLost);
              },
            };
          },
          props: {
            nodeViews: { image: imageView(() => editor.storage.commandKeys.writing?.show('image')) },
            handlePaste: (_view, { clipboardData }) => {
              if (!clipboardData) return false;
              const files = imagesAmong(clipboardData.files);
              if (files.length === 0 || hasWords(clipboardData.getData('text/html'))) return false;
              bring(files);
              return true;
            },
            handleDrop: (dropped, event, _slice, isMoved) => {
              const files = isMoved ? null : event.dataTransfer?.files;
              if (!files || files.length === 0) return false;
              const images = imagesAmong(files);
              bring(images, WORDLESS, dropped.posAtCoords({ left: event.clientX, top: event.clientY })?.pos);
              if (images.length === 0) told.say(refusals.notAnImage(), 'seen');
              // A browser left to itself would open the file in place of the page.
              return true;
            },
          },
        }),
      ];
    },
  });
};
