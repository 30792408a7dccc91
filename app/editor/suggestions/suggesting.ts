import { type Editor, Extension } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { WebsocketProvider } from 'y-websocket';
import { plainChange } from '#domain/document/suggestions/plain-change.ts';
import type { SuggestionStamp } from '#domain/document/suggestions/stamp.ts';
import { suggestChange } from '#domain/document/suggestions/suggest-change.ts';
import { agreedMarks } from '#domain/document/suggestions/tokens.ts';
import type { Writer } from '../writing.ts';
import { acceptAtCaret, declineAtCaret, goToNext, goToPrevious } from './caret-acts.ts';
import { SETTLED } from './settle.ts';

/** What this page knows of suggesting. It is replaced as a whole when something is newly known. */
export type Suggesting = { isOn: boolean; /** Why the last change was not made; null when it was. */ refused: string | null; /** What was last done to suggestions, for who hears the page. */ said: string };

declare module '@tiptap/core' {
  interface Storage {
    suggesting: { known: () => Suggesting; watchers: Set<() => void>; learn: (news: Partial<Suggesting>) => void; turn: (isOn: boolean) => void };
  }
}

type Given = { writer: Writer; awareness: WebsocketProvider['awareness'] };

/** Turns what the person does into suggestions while they suggest, and keeps what they write otherwise out of those of others. */
export const suggesting = ({ writer, awareness }: Given) =>
  Extension.create<object, Editor['storage']['suggesting']>({
    name: 'suggesting',
    // Tiptap copies what this gives, so what changes stands beside it.
    addStorage: () => {
      const watchers = new Set<() => void>();
      let known: Suggesting = { isOn: false, refused: null, said: '' };
      const learn = (news: Partial<Suggesting>) => {
        known = { ...known, ...news };
        for (const changed of watchers) changed();
      };
      const turn = (isOn: boolean) => {
        awareness.setLocalStateField('mode', isOn ? 'suggesting' : null);
        learn({ isOn, refused: null });
      };
      return { known: () => known, watchers, learn, turn };
    },
    addKeyboardShortcuts() {
      return {
        'Mod-Alt-Shift-x': ({ editor }) => {
          if (editor.isEditable) this.storage.turn(!this.storage.known().isOn);
          return true;
        },
        'Mod-Alt-ArrowDown': ({ editor }) => goToNext(editor),
        'Mod-Alt-ArrowUp': ({ editor }) => goToPrevious(editor),
        'Mod-Alt-y': ({ editor }) => acceptAtCaret(editor),
        'Mod-Alt-n': ({ editor }) => declineAtCaret(editor),
      };
    },
    dispatchTransaction({ transaction, next }) {
      const { known, learn } = this.storage;
      const { state } = this.editor;
      if (!isPersons(transaction) || !this.editor.isEditable) return next(transaction);
      const { isOn, refused } = known();
      if (!isOn) return next(plainChange(transaction, state));
      const suggested = suggestOrType(transaction, state, stampOf(writer));
      if (suggested.kind === 'refused') return learn({ refused: suggested.sentence });
      if (refused !== null) learn({ refused: null });
      next(suggested.transaction);
    },
    // What is copied is the text as it reads with all suggestions accepted, and suggests nothing where it is pasted.
    addProseMirrorPlugins: () => [new Plugin({ props: { transformCopied: unsuggested, transformPasted: unsuggested } })],
  });

/** What comes from others, from undoing, or settles suggestions is no change to suggest. */
const isPersons = (transaction: Transaction): boolean => transaction.docChanged && transaction.getMeta(ySyncPluginKey) === undefined && transaction.getMeta(SETTLED) === undefined;

/** Where what was typed would become something that cannot be suggested, such as a list, it stays what was typed. */
function suggestOrType(transaction: Transaction, state: EditorState, stamp: SuggestionStamp): ReturnType<typeof suggestChange> {
  const suggested = suggestChange(transaction, state, stamp);
  const rule = state.plugins.find(({ spec }) => 'isInputRules' in spec);
  const typed = rule && (transaction.getMeta(rule) as { from: number; to: number; text: string } | undefined);
  return suggested.kind === 'refused' && typed ? suggestChange(state.tr.insertText(typed.text, typed.from, typed.to), state, stamp) : suggested;
}

const stampOf = ({ accountId, name, perspective }: Writer): SuggestionStamp => ({ id: freshId(), by: accountId, at: new Date().toISOString().slice(0, 16).concat('Z'), name, perspective });

/** Tells suggestions of one document apart: 72 random bits. Pages over plain HTTP have no `randomUUID`. */
const freshId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => byte.toString(16).padStart(2, '0')).join('');

const unsuggested = ({ content, openStart, openEnd }: Slice): Slice => {
  const cleaned = agreedContent(content);
  return cleaned.childCount === content.childCount ? new Slice(cleaned, openStart, openEnd) : Slice.maxOpen(cleaned);
};

function agreedContent(content: Fragment): Fragment {
  const nodes: Parameters<typeof Fragment.fromArray>[0][number][] = [];
  content.forEach((node) => {
    if (node.marks.some(({ type }) => type.name === 'deletion')) return;
    if (node.isText) nodes.push(node.mark(agreedMarks(node.marks)));
    else nodes.push(node.type.create('suggestedInsertion' in node.attrs ? { ...node.attrs, suggestedInsertion: null, suggestedDeletion: null, suggestedKind: null } : node.attrs, agreedContent(node.content), node.marks));
  });
  return Fragment.fromArray(nodes);
}
