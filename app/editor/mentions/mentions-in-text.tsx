import { type Editor, Extension } from '@tiptap/core';
import { type MentionKind, mentionSigns } from '#domain/document/nodes/mention.ts';
import { perspectiveWord } from '#domain/perspective.ts';
import { PerspectiveIcon } from '#app/perspectives/perspective-mark.tsx';
import { createPopup, type Popup, type PopupEntry } from '../popup-list/popup.ts';
import { suggestionPopup } from '../popup-list/suggestion-popup.ts';
import { findMentionable } from './find-mentionable.ts';
import { mentionableIn } from './load-mentionable.ts';

type Popups = Record<MentionKind, Popup<PopupEntry>>;

declare module '@tiptap/core' {
  interface Storage {
    mentionsInText: Popups;
  }
}

/** "@" lists people; "#" and a letter list strategic questions, while "# " goes on to make a heading. */
export const mentionsInText = (documentId: string) => {
  const load = mentionableIn(documentId);
  const find: Record<MentionKind, (typed: string) => Promise<PopupEntry[]>> = {
    person: async (typed) =>
      findMentionable((await load()).people, typed, ({ name }) => name).map(({ id, name, perspective }) => ({ id, label: name, mark: <PerspectiveIcon of={perspective} />, detail: perspectiveWord(perspective) })),
    question: async (typed) =>
      /^[\p{L}\p{N}]/u.test(typed) ? findMentionable((await load()).questions, typed, ({ label }) => label).map(({ id, label, state }) => ({ id, label, icon: 'question', ...(state !== 'open' && { detail: state.replace('-', ' ') }) })) : [],
  };
  return Extension.create<object, Popups>({
    name: 'mentionsInText',
    // Before the keys of commands: while the list is open, Tab and Enter are its own.
    priority: 1_100,
    addStorage: () => ({ person: createPopup(), question: createPopup() }),
    addProseMirrorPlugins() {
      const { editor, storage } = this;
      return (['person', 'question'] as const).flatMap((kind) =>
        suggestionPopup({
          name: `mention-${kind}`,
          editor,
          popup: closedWhenEmpty(storage[kind]),
          sign: mentionSigns[kind],
          mayHaveSpaces: true,
          find: find[kind],
          choose: ({ id, label }, range) => insertMention(editor, range, { kind, id, label }),
        }),
      );
    },
  });
};

/** Words that follow a sign and name nobody are only words: the list goes, and Enter is for the text again. */
const closedWhenEmpty = (popup: Popup<PopupEntry>): Popup<PopupEntry> => ({ ...popup, open: (next) => (next.entries.length === 0 ? popup.close() : popup.open(next)) });

function insertMention(editor: Editor, range: { from: number; to: number }, attrs: { kind: MentionKind; id: string; label: string }): void {
  editor
    .chain()
    .focus()
    .insertContentAt(range, [{ type: 'mention', attrs }, { type: 'text', text: ' ' }])
    .run();
}
