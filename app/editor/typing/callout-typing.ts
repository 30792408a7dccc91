import { Extension, InputRule } from '@tiptap/core';
import { calloutKinds } from '#domain/document/nodes/callout.ts';
import { toggleWrapped } from '../commands/wrapped.ts';

/** ":::note " at the start of a paragraph makes a callout of it, as in Markdown; so do the other kinds. */
export const calloutTyping = Extension.create({
  name: 'calloutTyping',
  addInputRules: () => [
    new InputRule({
      find: new RegExp(`^:::(${calloutKinds.join('|')})\\s$`),
      handler: ({ state, range, match }) => {
        if (state.selection.$from.parent.type.name === 'codeBlock' || state.selection.$from.parent.type.name === 'heading') return null;
        state.tr.delete(range.from, range.to);
        toggleWrapped(state, 'callout', { kind: match[1] });
      },
    }),
  ],
});
