/** Waits for the first "@" in the field of a post: only then comes the script that offers names. Answers how to end it. */
export function awaitNames(form: HTMLFormElement, address: string): () => void {
  const field = form.querySelector('textarea');
  let end: (() => void) | null = null;
  let isOver = false;
  const typed = (): void => {
    if (!field?.value.includes('@')) return;
    field.removeEventListener('input', typed);
    void import('./complete-names.ts').then(({ completeNames }) => {
      if (!isOver) end = completeNames(field, address);
    });
  };
  field?.addEventListener('input', typed);
  return () => {
    isOver = true;
    field?.removeEventListener('input', typed);
    end?.();
  };
}
