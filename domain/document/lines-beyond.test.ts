import { describe, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, XmlElement, XmlText } from 'yjs';
import { TEXT_FIELD } from './fields.ts';
import { foldUpdates } from './fold-updates.ts';
import { linesBeyond } from './lines-beyond.ts';

const text = (ydoc: Doc) => ydoc.getXmlFragment(TEXT_FIELD);

function addLine(ydoc: Doc, words: string): void {
  const line = new XmlElement('paragraph');
  line.insert(0, [new XmlText(words)]);
  text(ydoc).push([line]);
}

function aDocument(...lines: string[]): Doc {
  const ydoc = new Doc();
  for (const line of lines) addLine(ydoc, line);
  return ydoc;
}

function copyOf(ydoc: Doc): Doc {
  const copy = new Doc();
  applyUpdate(copy, encodeStateAsUpdate(ydoc));
  return copy;
}

describe('the lines that a copy has beyond a document', () => {
  it('are those that were written or changed in the copy alone', () => {
    const server = aDocument('one', 'two', 'two');
    const copy = copyOf(server);
    addLine(copy, 'three');
    ((text(copy).get(0) as XmlElement).get(0) as XmlText).insert(3, ', written on');
    addLine(server, 'four');
    expect(linesBeyond(server, copy).sort()).toEqual(['one, written on', 'three']);
  });

  it('are none when the copy is only older', () => {
    const server = aDocument('one');
    const copy = copyOf(server);
    addLine(server, 'two');
    text(server).delete(0, 1);
    expect(linesBeyond(server, copy)).toEqual([]);
  });

  it('leave the document as it was', () => {
    const server = aDocument('one');
    const before = encodeStateAsUpdate(server);
    linesBeyond(server, aDocument('other'));
    expect(encodeStateAsUpdate(server)).toEqual(before);
  });
});

it('[CLI-3] a copy on a device merges with a document whose history was folded meanwhile, and loses nothing', () => {
  const server = aDocument('one', 'two');
  const device = copyOf(server);
  addLine(device, 'written offline');
  // Deleted text loses its content when the server folds; the device still has it.
  text(server).delete(0, 1);
  addLine(server, 'written online');
  const folded = new Doc();
  applyUpdate(folded, foldUpdates(null, [encodeStateAsUpdate(server)]));
  applyUpdate(device, encodeStateAsUpdate(folded));
  applyUpdate(folded, encodeStateAsUpdate(device));
  expect(linesBeyond(new Doc(), folded).sort()).toEqual(['two', 'written offline', 'written online']);
  expect(text(device).toJSON()).toBe(text(folded).toJSON());
});
