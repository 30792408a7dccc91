import type { Anchor } from '#domain/document/remarks/anchor.ts';
import type { Mentioned } from './mention-words.ts';

/** What is being written and not sent: in a reload or a closed note it is not lost. */
export type RemarkDraft = { text: string; chosen: Mentioned[]; anchor?: Anchor };

const PREFIX = 'remark-draft ';

/** Drafts of one person for one document, in this tab alone. `what` is `add`, or the intent and the id it is about. */
export const draftsOf = (accountId: string, documentId: string) => {
  const nameOf = (what: string) => `${PREFIX}${accountId} ${documentId} ${what}`;
  return {
    read: (what: string): RemarkDraft | null => {
      try {
        return JSON.parse(sessionStorage.getItem(nameOf(what)) ?? 'null') as RemarkDraft | null;
      } catch {
        return null;
      }
    },
    keep: (what: string, draft: RemarkDraft): void => {
      try {
        if (draft.text.trim() === '') sessionStorage.removeItem(nameOf(what));
        else sessionStorage.setItem(nameOf(what), JSON.stringify(draft));
      } catch {
        // Without room to keep it the draft still stands on the page.
      }
    },
    /** Whether any has words in it. */
    hasAny: (): boolean => Object.keys(sessionStorage).some((name) => name.startsWith(nameOf(''))),
    forget: (what: string): void => sessionStorage.removeItem(nameOf(what)),
  };
};

/** Whoever signs out leaves nothing behind for who sits down next. */
export function forgetRemarkDrafts(): void {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(PREFIX)) sessionStorage.removeItem(name);
}
