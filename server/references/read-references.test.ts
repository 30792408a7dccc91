import { describe, expect, it } from 'vitest';
import { referenceLine } from '#domain/credential/references/reference-parts.ts';
import { readReferences } from './read-references.ts';

const bibtex = `
@string{aie = {Assessment in Education: Principles, Policy \\& Practice}}
@article{black1998,
  author  = {Black, Paul and Wiliam, Dylan},
  title   = {Assessment and {Classroom} Learning},
  journal = aie, volume = 5, number = 1, pages = {7--74}, year = 1998,
  doi     = {https://doi.org/10.1080/0969595980050102}
}
@article{broken, title = {never closed
@book{wiliam2018, author = {Wiliam, Dylan}, title = {Embedded formative assessment}, edition = {2}, publisher = {Solution Tree}, date = {2018-01}, url = {https://example.org/book}}
`;
const ris = ['TY  - JOUR', 'AU  - van den Berg, Marian', 'AU  - Núñez, José', 'PY  - 2018/03//', 'TI  - Developing assessment practice', 'T2  - Teaching and Teacher Education', 'VL  - 70', 'SP  - 1', 'EP  - 12', 'DO  - 10.1016/J.TATE.2017.11.003', 'ER  - ', '', 'TY  - WEB', 'AU  - Digital Promise', 'TI  - What is a micro-credential?', 'UR  - https://example.org/what', 'ER  - '].join('\r\n');
const csl = [
  { id: 'a', type: 'chapter', title: 'A <i>chapter</i>', author: [{ family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }], 'container-title': 'A book', issued: { 'date-parts': [['2019', '3']] }, page: '1-9', publisher: 'Press' },
  { id: 'b', type: 'dataset', title: 'Figures', author: [{ literal: 'An Office' }], issued: { raw: 'March 2020' }, DOI: 'doi:10.5555/Fig.1' },
  { id: 'c', type: 'book' },
];
const facts = (text: string) => readReferences(text, () => 'id').works.map(({ type, authors, year, title, container, volume, issue, pages, publisher, url, doi }) => ({ type, authors, year, title, container, volume, issue, pages, publisher, url, doi }));

describe('references that are pasted', () => {
  it('are read from BibTeX, with its macros, and one broken entry spoils no other', () => {
    const reading = readReferences(bibtex, () => 'id');
    expect(reading.works.map(referenceLine)).toEqual([
      'Black, P., & Wiliam, D. (1998). Assessment and Classroom Learning. Assessment in Education: Principles, Policy & Practice, 5(1), 7–74. https://doi.org/10.1080/0969595980050102',
      'Wiliam, D. (2018). Embedded formative assessment. Solution Tree. https://example.org/book',
    ]);
    expect(reading.unread).toEqual([{ text: expect.stringContaining('@article{broken') as string, reason: expect.stringContaining('could not be read') as string }]);
  });

  it('are read from RIS', () => {
    expect(facts(ris)).toMatchObject([
      { type: 'article-journal', authors: [{ family: 'van den Berg', given: 'Marian' }, { family: 'Núñez', given: 'José' }], year: 2018, title: 'Developing assessment practice', container: 'Teaching and Teacher Education', volume: '70', pages: '1-12', doi: '10.1016/j.tate.2017.11.003', url: 'https://doi.org/10.1016/j.tate.2017.11.003' },
      { type: 'webpage', year: null, title: 'What is a micro-credential?', url: 'https://example.org/what' },
    ]);
  });

  it('are read from CSL-JSON, with particles of names, dates as they come, and without markup in titles', () => {
    expect(facts(JSON.stringify(csl))).toMatchObject([
      { type: 'chapter', title: 'A chapter', authors: [{ family: 'van Gogh', given: 'Vincent' }], year: 2019, container: 'A book' },
      { type: 'document', authors: [{ family: 'An Office', given: '' }], year: 2020, doi: '10.5555/fig.1' },
    ]);
    expect(readReferences(JSON.stringify(csl)).unread).toHaveLength(1);
    expect(facts(JSON.stringify(csl[0]))).toHaveLength(1);
  });

  it('are recognised by their DOIs in any other text, bare and once', () => {
    const text = 'See https://doi.org/10.1080/0969595980050102, doi:10.1016/S0140-6736(05)67889-6 (and 10.1080/0969595980050102).';
    expect(readReferences(text)).toEqual({ works: [], dois: ['10.1080/0969595980050102', '10.1016/s0140-6736(05)67889-6'], unread: [] });
  });

  it('are said not to be read where nothing in them is a reference', () => {
    expect(readReferences('Black and Wiliam, 1998')).toMatchObject({ works: [], dois: [], unread: [{ text: 'Black and Wiliam, 1998' }] });
    expect(readReferences('  ')).toEqual({ works: [], dois: [], unread: [] });
    expect(readReferences('{ "title": ').unread).toHaveLength(1);
    expect(readReferences('[5, null]').unread).toHaveLength(2);
    expect(readReferences('x'.repeat(200_001)).unread[0]?.reason).toMatch(/too long/);
  });

  it('are read two hundred at a time', () => {
    const many = Array.from({ length: 201 }, (_each, place) => ({ type: 'book', title: `Book ${place}` }));
    const reading = readReferences(JSON.stringify(many));
    expect([reading.works.length, reading.unread.length]).toEqual([200, 1]);
  });

  it('each have an id of their own', () => {
    expect(new Set(readReferences(bibtex).works.map(({ id }) => id)).size).toBe(2);
  });
});
