import { type RefObject, useEffect } from 'react';

/** A, D and P press the button that names them in `data-key`, while something within has the focus and nothing is typed. */
export function useVoteKeys(within: RefObject<HTMLElement>): void {
  useEffect(() => {
    const place = within.current;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const button = place?.querySelector<HTMLButtonElement>(`button[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
      if (!button) return;
      event.preventDefault();
      button.click();
    };
    place?.addEventListener('keydown', press);
    return () => place?.removeEventListener('keydown', press);
  }, [within]);
}
