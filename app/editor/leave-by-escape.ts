import { Extension } from '@tiptap/core';

/** Escape leaves the text, so that nobody is held in it by the keys it takes; whatever stands open over it takes Escape first. */
export const leaveByEscape = Extension.create({
  name: 'leaveByEscape',
  priority: 1,
  addKeyboardShortcuts() {
    return {
      Escape: () => {
        this.editor.view.dom.blur();
        return true;
      },
    };
  },
});
