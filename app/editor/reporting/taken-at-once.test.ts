// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { putInReport } from '#domain/document/passages/edit-report.ts';
import { passageNode } from '#domain/report/report-nodes.ts';
import { aSharingEditor, endEditorsAfterEach, pass } from '#test/support/sharing-editors.ts';
import { drawAgain } from '../draw-again.ts';
import { drawChanges } from '../draw-changes.ts';
import { createBlockSlots } from './block-slots.ts';
import { reportText } from './report-text.ts';

endEditorsAfterEach();

/** What the house makes of a passage that is taken below a heading which stands nowhere yet. */
function taken(clientId: number, words: string): Uint8Array {
  const source = `00000000-0000-4000-8000-0000000000${clientId}`;
  const nodes = [{ type: 'paragraph', attributes: {}, content: [{ type: 'text' as const, text: words, marks: {} }] }];
  const edit = putInReport(encodeStateAsUpdate(new Doc()), [passageNode([source], nodes)], { kind: 'below', heading: 'Heard' }, { accountId: 'ada', authors: new Map(), randomClientId: () => clientId });
  if (!edit) throw new Error('nothing was taken');
  return edit.update;
}

test.each([[10, 11], [11, 10]])('two passages that are taken into an empty report at once stand there once, whoever has it open (%i first)', (first, second) => {
  const [ada, ben] = [0, 1].map(() => aSharingEditor([...reportText({ slots: createBlockSlots(), dropped: () => undefined }), drawChanges, drawAgain])) as [ReturnType<typeof aSharingEditor>, ReturnType<typeof aSharingEditor>];
  for (const { ydoc } of [ada, ben]) {
    applyUpdate(ydoc, taken(first, 'One.'), 'the house');
    applyUpdate(ydoc, taken(second, 'Two.'), 'the house');
  }
  for (let key = 0; key < 3; key += 1) {
    for (const { editor } of [ada, ben]) editor.view.dispatch(editor.state.tr);
    pass(ada.ydoc, ben.ydoc);
    pass(ben.ydoc, ada.ydoc);
  }
  for (const { ydoc } of [ada, ben]) expect(ydoc.getXmlFragment(TEXT_FIELD).toJSON().match(/One\.|Two\./g)?.sort()).toEqual(['One.', 'Two.']);
});
