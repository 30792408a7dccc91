import { describe, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, XmlElement, XmlText } from 'yjs';
import { randomFrom } from '#domain/random.ts';
import { aDocumentOf } from '#test/support/written-room.ts';
import { TEXT_FIELD } from '../fields.ts';
import { makeAnchor, placeAnchor, type Anchor } from './anchor.ts';
import { isAnchorPoint } from './anchor-point.ts';
import { readTextPlaces } from './text-places.ts';

const isLeaf = (name: string) => name === 'image';
const placesIn = (ydoc: Doc) => readTextPlaces(ydoc.getXmlFragment(TEXT_FIELD), isLeaf);

function anchorOn(ydoc: Doc, words: string): Anchor {
  const places = placesIn(ydoc);
  const run = places.runs.find(({ text }) => String(text).includes(words));
  if (!run) throw new Error(`Nobody wrote "${words}".`);
  const from = run.from + String(run.text).indexOf(words);
  const anchor = makeAnchor(places, from, from + words.length);
  if (!anchor) throw new Error('There are no words there.');
  return anchor;
}

/** The words an anchor stands on; null when they are gone. */
function wordsAt(ydoc: Doc, anchor: Anchor): string | null {
  const places = placesIn(ydoc);
  const place = placeAnchor(places, ydoc, anchor);
  if (place.isGone) return null;
  const { from, to } = place;
  return places.runs.map((run) => String(run.text).slice(Math.max(0, from - run.from), Math.max(0, to - run.from))).join('');
}

describe('an anchor', () => {
  it('keeps the words it stands on, and where they begin and end', () => {
    const { ydoc } = aDocumentOf('Trust is earned twice.');
    const anchor = anchorOn(ydoc, 'earned twice');
    expect(anchor.quote).toBe('earned twice');
    expect(isAnchorPoint(anchor.start) && isAnchorPoint(anchor.end)).toBe(true);
    expect(wordsAt(ydoc, anchor)).toBe('earned twice');
  });

  it('leaves out what is written at either end, and takes in what is written within', () => {
    const { ydoc, textAt } = aDocumentOf('Trust is earned twice.');
    const anchor = anchorOn(ydoc, 'earned twice');
    textAt(0).insert('Trust is '.length, 'never ');
    textAt(0).insert(String(textAt(0)).indexOf('.'), ' a year');
    textAt(0).insert(String(textAt(0)).indexOf('twice'), 'at least ');
    expect(wordsAt(ydoc, anchor)).toBe('earned at least twice');
  });

  it('keeps what is left of its words when some are deleted', () => {
    const { ydoc, textAt } = aDocumentOf('Trust is earned twice.');
    const anchor = anchorOn(ydoc, 'earned twice');
    textAt(0).delete('Trust is '.length, 'earned '.length);
    expect(wordsAt(ydoc, anchor)).toBe('twice');
  });

  it('is gone with its words, and stands where they stood', () => {
    const { ydoc, textAt } = aDocumentOf('First.', 'Trust is earned twice.');
    const anchor = anchorOn(ydoc, 'earned twice');
    textAt(1).delete('Trust is '.length, 'earned twice'.length);
    const second = placesIn(ydoc).runs[1];
    expect(placeAnchor(placesIn(ydoc), ydoc, anchor)).toEqual({ isGone: true, near: (second?.from ?? 0) + 'Trust is '.length });
  });

  it('is gone with its paragraph, and nobody can tell where that stood', () => {
    const { ydoc, root } = aDocumentOf('First.', 'Trust is earned twice.', 'Third.');
    const anchor = anchorOn(ydoc, 'earned twice');
    root.delete(1, 1);
    expect(placeAnchor(placesIn(ydoc), ydoc, anchor)).toEqual({ isGone: true, near: null });
  });

  it('finds words again that the editor wrote anew in another block', () => {
    const { ydoc, root } = aDocumentOf('Trust is earned twice.', 'Second.');
    const anchor = anchorOn(ydoc, 'earned twice');
    const heading = new XmlElement('heading');
    root.delete(0, 1);
    root.insert(1, [heading]);
    heading.insert(0, [new XmlText('Trust is earned twice.')]);
    expect(wordsAt(ydoc, anchor)).toBe('earned twice');
  });

  it.each([
    ['short words, which may be others', 'Trust.', 'Trust'],
    ['words that stand in several places', 'Trust is earned twice. Trust is earned twice.', 'Trust is earned twice'],
  ])('does not take for its own %s', (_what, elsewhere, words) => {
    const { ydoc, root } = aDocumentOf(`${words} here.`, elsewhere);
    const anchor = anchorOn(ydoc, words);
    root.delete(0, 1);
    expect(wordsAt(ydoc, anchor)).toBeNull();
  });

  it('reaches over blocks, and counts an image as the editor does', () => {
    const { ydoc, root } = aDocumentOf('First one.', 'Second one.');
    root.insert(0, [new XmlElement('image')]);
    const places = placesIn(ydoc);
    expect(places.runs.map(({ from }) => from)).toEqual([2, 14]);
    const anchor = makeAnchor(places, 8, 20);
    expect(anchor?.quote).toBe('one. Second');
    expect(anchor && placeAnchor(places, ydoc, anchor)).toEqual({ from: 8, to: 20, isGone: false });
  });

  it('is not made where there are no words', () => {
    const { ydoc } = aDocumentOf('', '   ');
    expect(makeAnchor(placesIn(ydoc), 0, 7)).toBeNull();
  });

  it('stands on the same words for everybody after any edits of others around them', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const random = randomFrom(seed);
      const { ydoc, textAt } = aDocumentOf('abcdefgh', 'MARK', 'ijklmnop');
      const anchor = anchorOn(ydoc, 'MARK');
      const other = new Doc();
      applyUpdate(other, encodeStateAsUpdate(ydoc));
      const otherText = other.getXmlFragment(TEXT_FIELD).toArray().map((block) => (block as XmlElement).get(0) as XmlText);
      for (let step = 0; step < 30; step += 1) {
        const place = random(3);
        const text = (random(2) === 0 ? textAt(place) : otherText[place]) as XmlText;
        const marked = String(text).indexOf('MARK');
        const at = marked === -1 ? random(text.length + 1) : random(2) * (marked + 4);
        if (marked === -1 && random(3) === 0 && at < text.length) text.delete(at, 1);
        else text.insert(at, 'x');
      }
      applyUpdate(other, encodeStateAsUpdate(ydoc));
      applyUpdate(ydoc, encodeStateAsUpdate(other));
      expect(wordsAt(ydoc, anchor)).toBe('MARK');
      expect(placeAnchor(placesIn(other), other, anchor)).toEqual(placeAnchor(placesIn(ydoc), ydoc, anchor));
    }
  });

  it.each([
    ['nothing', ''],
    ['other words', 'not base64 at all!'],
    ['something far too long', 'A'.repeat(200)],
    ['a position that stands at no character', 'AQR0ZXh0'],
  ])('is not %s', (_what, written) => {
    expect(isAnchorPoint(written)).toBe(false);
  });
});
