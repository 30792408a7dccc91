import { awaitNames } from './await-names.ts';

/** So long nobody typed before what stands there is sent. */
const RESTS_MS = 1_500;
const TRY_AGAIN_MS = 10_000;

export type DraftState = 'kept' | 'saving' | 'not-kept';

/** Keeps what is typed into a form of a community on the server, each time its writer rests, and offers names behind an "@". Answers how to end it, with what was typed last sent first. */
export function keepTyped(form: HTMLFormElement, slug: string, tell: (state: DraftState) => void): () => void {
  const address = `/communities/${slug}/draft`;
  const endNames = awaitNames(form, `/communities/${slug}/names`);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let isPosted = false;
  // Asked again after each wait.
  const isOver = (): boolean => isPosted;
  const send = async (): Promise<void> => {
    waiting = undefined;
    if (isOver()) return;
    tell('saving');
    const body = new URLSearchParams([...new FormData(form)].flatMap(([name, value]) => (['title', 'text', 'topic', 'sentAs'].includes(name) && typeof value === 'string' ? [[name, value]] : [])));
    const isKept = await fetch(address, { method: 'POST', body, keepalive: true }).then(({ ok }) => ok, () => false);
    if (isOver()) return;
    tell(isKept ? 'kept' : 'not-kept');
    if (!isKept) waiting ??= setTimeout(() => void send(), TRY_AGAIN_MS);
  };
  const typed = (): void => {
    isPosted = false;
    clearTimeout(waiting);
    waiting = setTimeout(() => void send(), RESTS_MS);
  };
  // What is posted is no draft any more.
  const posted = (): void => {
    isPosted = true;
    clearTimeout(waiting);
  };
  form.addEventListener('input', typed);
  form.addEventListener('submit', posted);
  // What was typed while this script was on its way is to be kept, too.
  if ([...form.elements].some((field) => (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')) && field.value !== field.defaultValue)) typed();
  return () => {
    endNames();
    form.removeEventListener('input', typed);
    form.removeEventListener('submit', posted);
    if (waiting !== undefined) {
      clearTimeout(waiting);
      void send();
    }
  };
}
