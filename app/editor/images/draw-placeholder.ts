import { t } from '#domain/words/t.ts';
import { buttonLook } from '#app/ui/button-look.ts';
import type { Upload, UploadQueue } from './upload-queue.ts';

const stateWords = ({ state, share, sentence }: Upload): string => {
  if (state === 'waiting') return t`Waits for its turn`;
  if (state === 'sending') return share < 1 ? t`Sending, ${Math.round(share * 100)} %` : t`Storing …`;
  return sentence;
};

/** An image on its way, drawn in the text: what it is, how far it is, and how to stop it or try again. */
export function drawPlaceholder(queue: UploadQueue, id: string): HTMLElement {
  const box = make('div', 'notes-pending');
  box.contentEditable = 'false';
  const upload = queue.find(id);
  if (!upload) return box;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', t`Image on its way: ${upload.file.name}`);

  const preview = make('canvas', 'notes-pending-preview');
  preview.setAttribute('aria-hidden', 'true');
  void drawSmall(upload.file, preview);
  const told = make('div', 'notes-pending-words');
  const name = make('b');
  name.textContent = upload.file.name;
  const words = make('span');
  const progress = make('progress');
  progress.setAttribute('aria-label', t`${upload.file.name}, sent`);
  const again = press(t`Try again`, () => queue.retry(id));
  const leave = press(t`Leave it out`, () => queue.leaveOut(id));
  const acts = make('div', 'notes-pending-acts');
  acts.append(again, leave);
  told.append(name, words, progress, acts);
  box.append(preview, told);

  const draw = () => {
    const now = queue.find(id);
    if (!now) return stop();
    box.dataset.state = now.state;
    words.textContent = stateWords(now);
    progress.value = now.share;
    progress.hidden = now.state === 'refused' || now.state === 'lost';
    again.hidden = now.state !== 'lost';
  };
  const stop = queue.watch(draw);
  draw();
  return box;
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className = ''): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

function press(words: string, act: () => void): HTMLButtonElement {
  const button = make('button', buttonLook({ size: 'small' }));
  button.type = 'button';
  button.textContent = words;
  button.onclick = act;
  return button;
}

/** In pixels, twice as many as are shown, for screens with more. */
const PREVIEW_PX = 144;

/** What the browser cannot read as an image is told by its name alone. */
async function drawSmall(file: Blob, preview: HTMLCanvasElement): Promise<void> {
  try {
    const image = await createImageBitmap(file);
    const side = Math.min(image.width, image.height);
    preview.width = preview.height = PREVIEW_PX;
    preview.getContext('2d')?.drawImage(image, (image.width - side) / 2, (image.height - side) / 2, side, side, 0, 0, PREVIEW_PX, PREVIEW_PX);
    image.close();
  } catch {
    preview.remove();
  }
}
