import { useEffect } from 'react';
import { awaitNames } from './await-names.ts';

/** Offers names of members behind an "@" in the form of a post that keeps no draft. */
export function useNames(formId: string, slug: string): void {
  useEffect(() => {
    const form = document.getElementById(formId);
    return form instanceof HTMLFormElement ? awaitNames(form, `/communities/${slug}/names`) : undefined;
  }, [formId, slug]);
}
