import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Mapping, StepMap } from '@tiptap/pm/transform';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { isOfOthers } from '../is-of-others.ts';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

export type Span = { from: number; to: number };
/** Which words are marked: those of each thread, those of the open thread, and those a remark is being written about. */
export type Marks = { threads: readonly (Span & { id: string })[]; open: string | null; composed: Span | null };
type Spec = { id: string; kind: 'thread' | 'open' | 'composed' };

const marksKey = new PluginKey<DecorationSet>('remarkMarks');
const THREAD_CLASS = 'remark-on-';

const mark = (span: Span, className: string, spec: Spec): Decoration => Decoration.inline(span.from, span.to, { class: className }, { ...spec, inclusiveStart: false, inclusiveEnd: false });

function draw(doc: Node, { threads, open, composed }: Marks): DecorationSet {
  const within = threads.filter(({ from, to }) => from < to && to <= doc.content.size);
  const opened = within.find(({ id }) => id === open);
  return DecorationSet.create(doc, [
    ...within.map((thread) => mark(thread, `remark-mark ${THREAD_CLASS}${thread.id}`, { id: thread.id, kind: 'thread' })),
    ...(opened ? [mark(opened, 'remark-open', { id: opened.id, kind: 'open' })] : []),
    ...(composed && composed.to <= doc.content.size ? [mark(composed, 'remark-composed', { id: '', kind: 'composed' })] : []),
  ]);
}

/** The marks after a change. What comes from others replaces the whole text at once: what did not differ keeps its marks. */
function carry(marks: DecorationSet, change: Transaction, lost: () => void): DecorationSet {
  return marks.map(isOfOthers(change) ? differenceOf(change.before, change.doc) : change.mapping, change.doc, { onRemove: lost });
}

function differenceOf(before: Node, after: Node): Mapping {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || end === null) return new Mapping();
  // Where the same letters repeat, both ends may claim the same ones.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  return new Mapping([new StepMap([start, end.a + overlap - start, end.b + overlap - start])]);
}

/** Draws the marks and lets them move along with the words; `lost` is called when words with a mark are gone, `othersWrote` after a change of others. */
export const remarkMarks = (told: { lost: () => void; othersWrote: () => void }): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key: marksKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (change, marks) => {
        const drawn = change.getMeta(marksKey) as Marks | undefined;
        if (drawn) return draw(change.doc, drawn);
        if (!change.docChanged) return marks;
        if (change.getMeta(ySyncPluginKey)) told.othersWrote();
        return carry(marks, change, told.lost);
      },
    },
    props: { decorations: (state) => marksKey.getState(state) },
  });

export const withMarks = (change: Transaction, marks: Marks): Transaction => change.setMeta(marksKey, marks).setMeta('addToHistory', false);

const specOf = ({ spec }: Decoration): Spec => spec as Spec;

/** Where the words of a thread, or with `null` those a remark is written about, stand now; null when they are not marked. */
export const markedSpan = (state: EditorState, id: string | null): Span | null =>
  marksKey.getState(state)?.find(undefined, undefined, (spec) => (id === null ? (spec as Spec).kind === 'composed' : (spec as Spec).kind === 'thread' && (spec as Spec).id === id))[0] ?? null;

/** The threads whose words stand at a place, the shortest first. */
export const threadsAt = (state: EditorState, place: number): string[] =>
  (marksKey.getState(state)?.find(place, place) ?? [])
    .filter((found) => specOf(found).kind === 'thread')
    .sort((one, other) => one.to - one.from - (other.to - other.from))
    .map((found) => specOf(found).id);

/** The threads that are marked, in the order in which their words stand. */
export const markedThreads = (state: EditorState): (Span & { id: string })[] =>
  (marksKey.getState(state)?.find() ?? [])
    .filter((found) => specOf(found).kind === 'thread')
    .sort((one, other) => one.from - other.from || one.to - other.to)
    .map((found) => ({ id: specOf(found).id, from: found.from, to: found.to }));

/** Where the words of a thread, or with `null` those a remark is written about, are drawn. */
export const drawnWords = (text: HTMLElement, id: string | null): Element | null => text.getElementsByClassName(id === null ? 'remark-composed' : `${THREAD_CLASS}${id}`)[0] ?? null;

/** The thread whose words were pressed; null beside all. */
export function pressedThread(target: EventTarget | null): string | null {
  const words = target instanceof Element ? target.closest('.remark-mark') : null;
  const name = [...(words?.classList ?? [])].findLast((each) => each.startsWith(THREAD_CLASS));
  return name?.slice(THREAD_CLASS.length) ?? null;
}
