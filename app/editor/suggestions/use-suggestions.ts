import type { Transaction } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ListedSuggestion } from '#domain/document/suggestions/list-suggestions.ts';
import { idsAtCaret, suggestionsIn } from './caret-acts.ts';
import type { Suggesting } from './suggesting.ts';

/** So long after a change the list may be behind the text: nobody reads it while typing. */
const BEHIND_MS = 120;

export function useSuggesting(editor: Editor): Suggesting {
  const { suggesting } = editor.storage;
  const watch = (changed: () => void) => {
    suggesting.watchers.add(changed);
    return () => void suggesting.watchers.delete(changed);
  };
  return useSyncExternalStore(watch, suggesting.known);
}

/** What is suggested in the text, read a moment after it changed. */
export function useSuggestions(editor: Editor): ListedSuggestion[] {
  const [listed, setListed] = useState(() => suggestionsIn(editor.state.doc));
  useEffect(() => {
    let reading: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      reading = undefined;
      const now = suggestionsIn(editor.state.doc);
      setListed((before) => (readAlike(before, now) ? before : now));
    };
    const changed = () => (reading ??= setTimeout(read, BEHIND_MS));
    changed();
    editor.on('update', changed);
    return () => {
      clearTimeout(reading);
      editor.off('update', changed);
    };
  }, [editor]);
  return listed;
}

/** Places move with every letter, and are looked up when they are needed. */
const readAlike = (one: readonly ListedSuggestion[], other: readonly ListedSuggestion[]): boolean => JSON.stringify(one, withoutPlaces) === JSON.stringify(other, withoutPlaces);
const withoutPlaces = (name: string, value: unknown): unknown => (name === 'from' || name === 'to' ? undefined : value);

/** The suggestions that the person moved the caret to; none while they type. */
export function useIdsAtCaret(editor: Editor): ReadonlySet<string> {
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set());
  useEffect(() => {
    const moved = ({ transaction }: { transaction: Transaction }) => {
      const isOfAnother = transaction.getMeta(ySyncPluginKey) !== undefined;
      const here = transaction.docChanged && !isOfAnother ? new Set<string>() : idsAtCaret(editor);
      setIds((before) => {
        // What others write brings nothing up, and takes nothing away that still is there.
        const now = isOfAnother ? new Set([...before].filter((id) => here.has(id))) : here;
        return [...before].join() === [...now].join() ? before : now;
      });
    };
    editor.on('transaction', moved);
    return () => void editor.off('transaction', moved);
  }, [editor]);
  return ids;
}
