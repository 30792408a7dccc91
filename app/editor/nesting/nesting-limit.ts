import { Extension } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { flattenedSlice, isNesting, MAX_NESTING, nestingOf } from './nesting.ts';

/**
 * Keeps whoever writes here from nesting the text so deep that the server would refuse it: a command does nothing then, and
 * what is pasted is flattened. What comes from others is drawn as it is.
 */
export const nestingLimit = Extension.create({
  name: 'nestingLimit',
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (change) => !mayDeepen(change) || nestingOf(change.doc) <= Math.max(MAX_NESTING, nestingOf(change.before)),
      props: { transformPasted: (pasted, view) => flattenedSlice(pasted, MAX_NESTING - nestingAt(view.state.selection.$from)) },
    }),
  ],
});

/** Typing is no such change: whoever types shall not wait until a long text is measured. */
function mayDeepen(change: Transaction): boolean {
  if (!change.docChanged || change.getMeta(ySyncPluginKey) !== undefined || change.getMeta('paste') === true) return false;
  return change.steps.some((step) => !(step instanceof ReplaceStep) || step.slice.content.firstChild?.isBlock === true);
}

function nestingAt($place: ResolvedPos): number {
  let levels = 0;
  for (let depth = $place.depth; depth > 0; depth -= 1) if (isNesting($place.node(depth).type)) levels += 1;
  return levels;
}
