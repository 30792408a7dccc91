import type { EditorState } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import { yCursorPluginKey } from '@tiptap/y-tiptap';

/** Where the carets of others stand, by the client of each; read off what is drawn, so that nothing is looked up in the whole text. */
export function caretPlaces(state: EditorState): Map<number, number> {
  const drawn = yCursorPluginKey.getState(state) as DecorationSet | undefined;
  const carets = drawn?.find(undefined, undefined, ({ key }: { key?: unknown }) => typeof key === 'string') ?? [];
  return new Map(carets.map(({ from, spec }) => [Number((spec as { key: string }).key), from]));
}
