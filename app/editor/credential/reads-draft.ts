import { Extension } from '@tiptap/core';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { XmlFragment } from 'yjs';
import { draftOfContent } from '#domain/credential/content/draft-of-content.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import { readContent } from '#domain/document/content.ts';
import { withoutOpenSuggestions } from '#domain/document/suggestions/without-open-suggestions.ts';
import { unsigned } from '#domain/document/unsigned-content.ts';

/** What was written is read as a draft once nobody has written for so long. */
const REST_MS = 350;
const nobody = { authors: new Map<number, null>(), relays: [], times: { writtenAt: () => null, untilClock: () => Infinity } };

/** Tells what the text says, as agreed: at once, and whenever it has changed and comes to rest. */
export const readsDraft = (told: (draft: CredentialDraft) => void) =>
  Extension.create<object, { timer: ReturnType<typeof setTimeout> | undefined }>({
    name: 'readsDraft',
    addStorage: () => ({ timer: undefined }),
    onCreate() {
      told(readDraft(this.editor.state));
    },
    onTransaction({ transaction }) {
      if (!transaction.docChanged) return;
      clearTimeout(this.storage.timer);
      this.storage.timer = setTimeout(() => !this.editor.isDestroyed && told(readDraft(this.editor.state)), REST_MS);
    },
    onDestroy() {
      clearTimeout(this.storage.timer);
    },
  });

/** What the text of an open editor says at this moment, as agreed. */
export function readDraft(state: Parameters<typeof ySyncPluginKey.getState>[0]): CredentialDraft {
  const { type } = ySyncPluginKey.getState(state) as { type: XmlFragment };
  return draftOfContent(unsigned(withoutOpenSuggestions(readContent(type, nobody))));
}
