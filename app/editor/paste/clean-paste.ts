import { Extension } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { t } from '#domain/words/t.ts';
import { leftOutWords } from '../exchange/left-out.ts';
import { beginUndoStep } from '../undo-step.ts';
import { cleanHtml } from './clean-html.ts';
import { isOnlyColoured, looksLikeMarkdown } from './looks-like-markdown.ts';

const key = new PluginKey('cleanPaste');

/** Pasted HTML comes in clean; plain words that clearly are Markdown are read as such, one press of undo from how they were. */
export function cleanPaste(say: (words: string | null) => void) {
  let isPlainAsked = false;
  return Extension.create({
    name: 'cleanPaste',
    addProseMirrorPlugins: () => [
      new Plugin({
        key,
        props: {
          transformPastedHTML: (html) => {
            const { html: cleaned, leftOut } = cleanHtml(html);
            const missed = leftOutWords(leftOut);
            say(missed && t`${missed} left out: pictures from elsewhere do not come along. Add them to this text as files.`);
            return cleaned;
          },
          clipboardTextParser: (_words, _context, isPlain) => {
            isPlainAsked = isPlain;
            // Null leaves the reading to ProseMirror.
            return null as unknown as Slice;
          },
          handlePaste: (view, event, slice) => {
            const [words, html] = [event.clipboardData?.getData('text/plain') ?? '', event.clipboardData?.getData('text/html') ?? ''];
            const isLeftPlain = isPlainAsked || view.state.selection.$from.parent.type.spec.code === true;
            isPlainAsked = false;
            if (html === '') say(null);
            if (isLeftPlain || (html !== '' && !isOnlyColoured(html)) || !looksLikeMarkdown(words)) return false;
            pasteMarkdown(view, words, html === '' ? slice : plainSlice(view, words), say);
            return true;
          },
        },
      }),
    ],
  });
}

function plainSlice({ state: { schema } }: EditorView, words: string): Slice {
  const lines = words.split(/(?:\r\n?|\n)+/).map((line) => schema.nodes.paragraph?.create(null, line === '' ? undefined : schema.text(line)));
  return Slice.maxOpen(Fragment.from(lines.filter((line) => line !== undefined)));
}

/** The plain words stand at once and are one step of undo by themselves; somebody else's change meanwhile leaves them as they are. */
function pasteMarkdown(view: EditorView, words: string, plain: Slice, say: (words: string | null) => void): void {
  const { from } = view.state.selection;
  view.dispatch(view.state.tr.replaceSelection(plain).scrollIntoView().setMeta('paste', true));
  const { doc } = view.state;
  const to = view.state.selection.to;
  void import('../exchange/read-markdown.ts').then(({ readMarkdown }) => {
    if (view.isDestroyed || !view.state.doc.eq(doc)) return;
    const { content } = readMarkdown(words, window.location.origin);
    const read = Fragment.from(content.map((block) => view.state.schema.nodeFromJSON(block)));
    beginUndoStep(view.state);
    view.dispatch(view.state.tr.replaceRange(from, to, new Slice(read, 0, 0)).scrollIntoView());
    say(t`Read as Markdown. Undo brings back the plain words.`);
  });
}
