import { describe, expect, it } from 'vitest';
import { formMark, type FormPart, meanwhileOf } from './meanwhile.ts';

const parts = (words: Record<string, string>): FormPart[] => Object.entries(words).map(([name, text]) => ({ name, label: name.toUpperCase(), value: [text], text }));
const hash = (text: string) => `#${text}#`.replaceAll(/[ :]/g, '_');
const opened = parts({ title: 'Panel', place: 'Hall', abstract: '' });
const mark = formMark(opened, hash);

describe('what became of a form meanwhile', () => {
  it('is nothing as long as nobody else saved', () => {
    expect(meanwhileOf(mark, opened, parts({ title: 'Mine', place: 'Hall', abstract: 'x' }), hash)).toBeNull();
  });

  it('is nothing when others wrote the same', () => {
    const same = parts({ title: 'Panel', place: 'Room 2', abstract: '' });
    expect(meanwhileOf(mark, same, same, hash)).toBeNull();
  });

  it('names what both changed, theirs beside mine, and keeps mine in the form', () => {
    const theirs = parts({ title: 'Theirs', place: 'Hall', abstract: '' });
    const found = meanwhileOf(mark, theirs, parts({ title: 'Mine', place: 'Here', abstract: '' }), hash);
    expect(found?.clashes).toEqual([{ label: 'TITLE', theirs: 'Theirs', mine: 'Mine' }]);
    expect(found?.taken).toEqual([]);
    expect(found?.fill).toEqual({ mark: formMark(theirs, hash) });
  });

  it('brings what others alone changed into the form', () => {
    const theirs = parts({ title: 'Panel', place: 'Room 2', abstract: '' });
    const found = meanwhileOf(mark, theirs, parts({ title: 'Mine', place: 'Hall', abstract: '' }), hash);
    expect(found).toMatchObject({ clashes: [], taken: [{ label: 'PLACE', theirs: 'Room 2' }], fill: { place: ['Room 2'] } });
  });

  it('is over once the form was opened anew on what they wrote', () => {
    const theirs = parts({ title: 'Theirs', place: 'Room 2', abstract: '' });
    expect(meanwhileOf(formMark(theirs, hash), theirs, parts({ title: 'Mine', place: 'Hall', abstract: '' }), hash)).toBeNull();
  });

  it('without a mark counts every difference as a clash', () => {
    const found = meanwhileOf('', opened, parts({ title: 'Mine', place: 'Hall', abstract: '' }), hash);
    expect(found?.clashes.map(({ label }) => label)).toEqual(['TITLE']);
  });
});
